namespace EcosystemSim.Model.World;

/// <summary>Owners of compute in the order book.</summary>
public static class ComputeOwner
{
    public const int Universities = 0;
    public const int Firms = 1;
    public const int Hub = 2;
    public const int Count = 3;
}

/// <summary>
/// Compute in accelerator equivalents of the start-date frontier class: stocks and orders not yet delivered (Q1-Q3).
/// </summary>
public sealed class ComputeStock
{
    public const int DeliveryMonths = ComputeDeliveryMonths;

    private readonly double[] _scalars;

    public ComputeStock(StateTable byOwner, StateTable scalars)
    {
        Stock = byOwner.Column("stock");
        Orders = byOwner.Columns("order", DeliveryMonths);
        _scalars = scalars.Column("value");
    }

    public const int ScalarCount = 1;

    /// <summary>Stock by owner.</summary>
    public double[] Stock { get; }

    /// <summary>Ring of orders by month of delivery: Orders[month mod 6][owner].</summary>
    public double[][] Orders { get; }

    /// <summary>Money that firms want to spend on compute and could not, nominal.</summary>
    public ref double FirmBacklog => ref _scalars[0];
}
