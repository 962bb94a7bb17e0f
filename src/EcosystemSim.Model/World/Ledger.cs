namespace EcosystemSim.Model.World;

/// <summary>
/// Double-entry accounts in nominal local currency (MODEL.md 3.4). Universities, firms and funding bodies hold their balances
/// in their own tables; the rest is here. Every flow is a transfer, so the sum of all balances stays zero.
/// </summary>
public sealed class Ledger
{
    private readonly double[] _v;

    public Ledger(StateTable table) => _v = table.Column("balance");

    public const int Size = 13;

    /// <summary>The state; may go negative.</summary>
    public ref double Treasury => ref _v[0];

    /// <summary>Private venture capital pool.</summary>
    public ref double PrivateCapital => ref _v[1];

    public ref double Hub => ref _v[2];

    /// <summary>Adopters of AI.</summary>
    public ref double Adopters => ref _v[3];

    /// <summary>Households: wages, owners, founders.</summary>
    public ref double Households => ref _v[4];

    public ref double RestOfWorld => ref _v[5];

    /// <summary>Gross turnover since the start: not a balance, the yardstick of the conservation check.</summary>
    public ref double Turnover => ref _v[6];

    /// <summary>Outlays of the state this month, nominal.</summary>
    public ref double OutlaysOfMonth => ref _v[7];

    /// <summary>Receipts of the state this month, nominal.</summary>
    public ref double ReceiptsOfMonth => ref _v[8];

    /// <summary>Real resources used because of levers this month, nominal (G6).</summary>
    public ref double ResourcesOfMonth => ref _v[9];

    /// <summary>Compliance cost not paid by the state this month, nominal (G6, N43).</summary>
    public ref double ComplianceOfMonth => ref _v[10];

    /// <summary>Wages that an employer at its overdraft limit could not pay, nominal, since the start.</summary>
    public ref double UnpaidWages => ref _v[11];

    /// <summary>Unspent project money of the hub: a part of its balance.</summary>
    public ref double HubProjectPurse => ref _v[12];

    /// <summary>Sum of the balances held here.</summary>
    public double Balance => Treasury + PrivateCapital + Hub + Adopters + Households + RestOfWorld;

    /// <summary>Empty books.</summary>
    public void Clear() => Array.Clear(_v);

    public void Move(ref double from, ref double to, double amount)
    {
        from -= amount;
        to += amount;
        Turnover += Math.Abs(amount);
    }

    public void PayFromTreasury(ref double to, double amount)
    {
        OutlaysOfMonth += amount;
        Move(ref Treasury, ref to, amount);
    }

    public void PayToTreasury(ref double from, double amount)
    {
        ReceiptsOfMonth += amount;
        Move(ref from, ref Treasury, amount);
    }

    /// <summary>The state buys something that uses real resources because of a lever (G6).</summary>
    public void BuyForPolicy(ref double to, double amount)
    {
        ResourcesOfMonth += amount;
        PayFromTreasury(ref to, amount);
    }
}
