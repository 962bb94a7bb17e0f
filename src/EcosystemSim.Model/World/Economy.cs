namespace EcosystemSim.Model.World;

/// <summary>National and world scalars.</summary>
public sealed class Economy
{
    private readonly double[] _v;

    public Economy(StateTable table) => _v = table.Column("value");

    public const int Size = 30;

    /// <summary>Consumer price level, 1 at the start (M1).</summary>
    public ref double PriceLevel => ref _v[0];

    /// <summary>Yearly inflation rate (M1).</summary>
    public ref double InflationPerYear => ref _v[1];

    /// <summary>Local currency per USD (M2).</summary>
    public ref double ExchangeRate => ref _v[2];

    /// <summary>Price of one accelerator equivalent, start-date USD, tariff included (M3).</summary>
    public ref double ComputePriceUsd => ref _v[3];

    /// <summary>World frontier of AI capability Z_W, 1 at the start (W1).</summary>
    public ref double Frontier => ref _v[4];

    /// <summary>Growth of the frontier per year g_W (W1).</summary>
    public ref double FrontierGrowthPerYear => ref _v[5];

    /// <summary>Integral of world research growth since the start, in log points (W2).</summary>
    public ref double WorldGrowthIntegral => ref _v[6];

    /// <summary>World growth of AI research per year gX (W2).</summary>
    public ref double WorldGrowthPerYear => ref _v[7];

    /// <summary>The focal nation's research shock xi, in logs (K3).</summary>
    public ref double NationalShock => ref _v[8];

    /// <summary>Real GDP without AI's effect, start-date USD per year (G3).</summary>
    public ref double GdpBaseUsd => ref _v[9];

    /// <summary>Real GDP, start-date USD per year (G3).</summary>
    public ref double GdpUsd => ref _v[10];

    /// <summary>Total factor productivity gain from AI (G2).</summary>
    public ref double TfpGain => ref _v[11];

    /// <summary>Share of exposed tasks where AI pays (G1).</summary>
    public ref double Feasible => ref _v[12];

    /// <summary>Share of people willing to rely on AI (E4).</summary>
    public ref double Trust => ref _v[13];

    public ref double Population => ref _v[14];

    /// <summary>Employed persons.</summary>
    public ref double Employment => ref _v[15];

    /// <summary>Technology gap G = ln(Z_W/Z) of the focal nation (K9).</summary>
    public ref double TechGap => ref _v[16];

    /// <summary>Knowledge stock of the focal nation (K7).</summary>
    public ref double Knowledge => ref _v[17];

    /// <summary>Absorptive capacity (K8).</summary>
    public ref double AbsorptiveCapacity => ref _v[18];

    /// <summary>Openness to foreign knowledge (K8).</summary>
    public ref double Openness => ref _v[19];

    /// <summary>Share of AI demand served at home (B2).</summary>
    public ref double LocalShare => ref _v[20];

    /// <summary>Part of the local share that domestic staff can serve (B2).</summary>
    public ref double CapacityUse => ref _v[21];

    /// <summary>AI demand, nominal local currency per year (B1).</summary>
    public ref double DemandNominal => ref _v[22];

    /// <summary>Academic compute per research labour relative to the moving requirement (Q3).</summary>
    public ref double RelativeCompute => ref _v[23];

    /// <summary>Focal research output X_0 relative to the world at the start (K7, W1).</summary>
    public ref double ResearchOutput => ref _v[24];

    /// <summary>Population-weighted mean adoption of the world (W7).</summary>
    public ref double WorldAdoption => ref _v[25];

    /// <summary>Employment-weighted adoption at home (A4).</summary>
    public ref double Adoption => ref _v[26];

    /// <summary>Real inflow of venture capital relative to the start (B10).</summary>
    public ref double VentureInflowRatio => ref _v[27];

    /// <summary>Quality of the AI supply that users can buy, Qe (A1).</summary>
    public ref double SupplyQuality => ref _v[28];

    /// <summary>National compute per worker relative to the moving requirement (A1).</summary>
    public ref double ComputePerWorker => ref _v[29];
}
