using System.Runtime.InteropServices;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Results;

/// <summary>One institution in one year of a reference run: what it saw, what it decided, what came of that.</summary>
/// <param name="Year">
/// Fiscal year that began, from 0. The year after the last has observations and no decisions: it tells how the last one ended.
/// </param>
/// <param name="Id">Which institution.</param>
/// <param name="AnsweredBy">See <see cref="ByRule"/>; else the name of who decided; empty where nobody was asked.</param>
/// <param name="Seen">A number for each of what it sees, about the year before; NaN where there was none.</param>
/// <param name="Decided">A number for each of what it decides; NaN where it left things as they were.</param>
/// <param name="Applied">The same within their ranges.</param>
public sealed record LedgerEntry(
    int Year, InstitutionId Id, string AnsweredBy, double[] Seen, double[] Decided, double[] Applied)
{
    private const string RulePrefix = "rule/";

    public Institution Institution => InstitutionCatalog.Of(Id.Type);

    public bool HasDecided => Decided.Any(value => !double.IsNaN(value));

    /// <summary>The rule that answered; null where somebody else did, or nobody was asked.</summary>
    public string? Rule => AnsweredBy.StartsWith(RulePrefix, StringComparison.Ordinal) ? AnsweredBy[RulePrefix.Length..] : null;

    /// <summary>
    /// Programme money that a university or firm got in the year before, in millions of start-date dollars; 0 for the others.
    /// </summary>
    public double MoneyOfYearBefore => Id.Type switch
    {
        InstitutionType.University => SeenAs<UniversityObservation>().GrantIncome,
        InstitutionType.Firm => SeenAs<FirmObservation>().ProgrammeIncome,
        _ => 0,
    };

    /// <summary>What stands for a rule in <see cref="AnsweredBy"/>, such as <c>rule/default</c>.</summary>
    public static string ByRule(string rule) => RulePrefix + rule;

    /// <summary>What it saw, as the struct that it is.</summary>
    public T SeenAs<T>()
        where T : unmanaged => MemoryMarshal.Cast<double, T>(Seen)[0];
}
