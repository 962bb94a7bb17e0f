namespace EcosystemSim.Model.World;

/// <summary>Last year's published values: all that institutions may see (MODEL.md section 7).</summary>
public sealed class Published
{
    private readonly double[] _v;

    public Published(StateTable table) => _v = table.Column("value");

    public const int Size = 25;

    public ref double ResearchRank => ref _v[0];

    public ref double ApplicationRank => ref _v[1];

    public ref double Adoption => ref _v[2];

    public ref double Trust => ref _v[3];

    /// <summary>Vacancy rates by level.</summary>
    public Span<double> VacancyRate => _v.AsSpan(4, 3);

    /// <summary>Share of the year's programme money paid out, by plan.</summary>
    public Span<double> ExecutionRate => _v.AsSpan(7, 3);

    /// <summary>Real programme money of the year, MUSD0.</summary>
    public ref double BudgetReal => ref _v[10];

    /// <summary>Awards per proposal of the research council's calls.</summary>
    public ref double Payline => ref _v[11];

    /// <summary>Public grants relative to firm research (F8).</summary>
    public ref double GrantShare => ref _v[12];

    public ref double IncidentsPerAdopter => ref _v[13];

    /// <summary>Compliance cost relative to product-stage cost.</summary>
    public ref double ComplianceShare => ref _v[14];

    /// <summary>Free slots of the hub relative to all slots.</summary>
    public ref double HubFreeSlots => ref _v[15];

    public ref double Sales => ref _v[16];

    public ref double WageGap => ref _v[17];

    public ref double HubSuccessRate => ref _v[18];

    public ref double Proposals => ref _v[19];

    public ref double AwardsGini => ref _v[20];

    public ref double Successes => ref _v[21];

    public ref double FirmExits => ref _v[22];

    /// <summary>Firms with a grant of the last five years that closed, over all such firms.</summary>
    public ref double GranteeExitRate => ref _v[23];

    /// <summary>University prototypes that wait for a taker.</summary>
    public ref double HubQueue => ref _v[24];
}
