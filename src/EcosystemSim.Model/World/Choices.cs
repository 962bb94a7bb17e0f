namespace EcosystemSim.Model.World;

/// <summary>
/// What institutions decided for the fiscal year beyond the levers; 1 (or the model's own value) where the default rule
/// answers.
/// </summary>
public sealed class Choices
{
    private readonly double[] _v;

    public Choices(StateTable table) => _v = table.Column("value");

    public const int Size = 6;

    /// <summary>Firms' staff targets relative to B6.</summary>
    public ref double FirmHiring => ref _v[0];

    /// <summary>Firms' idea rate relative to J1.</summary>
    public ref double FirmIdeaEffort => ref _v[1];

    /// <summary>Grant applications per eligible project and year (F4).</summary>
    public ref double FirmApplicationsPerYear => ref _v[2];

    /// <summary>Share of stage costs that the hub pays (J6).</summary>
    public ref double HubCostShare => ref _v[3];

    /// <summary>Private venture inflow relative to B10.</summary>
    public ref double VentureInflow => ref _v[4];

    /// <summary>Mean venture ticket relative to B10.</summary>
    public ref double VentureTicket => ref _v[5];
}
