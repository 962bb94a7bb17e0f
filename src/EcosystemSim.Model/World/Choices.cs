namespace EcosystemSim.Model.World;

/// <summary>
/// What single institutions decided for the fiscal year beyond the levers: the model's own value where nobody decided.
/// </summary>
public sealed class Choices
{
    private readonly double[] _v;

    public Choices(StateTable table) => _v = table.Column("value");

    public const int Size = 4;

    /// <summary>Hub staff relative to what its staff money pays (F9).</summary>
    public ref double HubStaffTarget => ref _v[0];

    /// <summary>Share of stage costs that the hub pays (J4).</summary>
    public ref double HubCostShare => ref _v[1];

    /// <summary>Private venture inflow relative to B10.</summary>
    public ref double VentureInflow => ref _v[2];

    /// <summary>Mean venture ticket relative to B10.</summary>
    public ref double VentureTicket => ref _v[3];
}
