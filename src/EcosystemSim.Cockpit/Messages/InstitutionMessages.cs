using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Cockpit.Messages;

/// <summary>What all types of institution see and decide.</summary>
/// <param name="Institutions">In the order in which decisions apply.</param>
public sealed record SchemaList(IReadOnlyList<InstitutionKind> Institutions);

/// <summary>What a type of institution sees and decides.</summary>
/// <param name="Type">Its key, such as steering-committee.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Version">Raised when keys change their meaning.</param>
/// <param name="Sees">Its observation, in order.</param>
/// <param name="Decides">Its decision, in order.</param>
/// <param name="Rules">Rules that can answer for it; the first is the default.</param>
public sealed record InstitutionKind(
    string Type, string Title, int Version, IReadOnlyList<SeenNumber> Sees, IReadOnlyList<ChosenNumber> Decides,
    IReadOnlyList<InstitutionRule> Rules)
{
    internal static InstitutionKind Of(InstitutionSchema schema) => new(
        schema.Type, schema.Title, schema.Version,
        [.. schema.Sees.Select(seen => new SeenNumber(seen.Key, seen.Unit, seen.Meaning))],
        [.. schema.Decides.Select(choice =>
            new ChosenNumber(choice.Key, choice.Unit, choice.Meaning, Bound(choice.Low), Bound(choice.High)))],
        [.. schema.Rules.Select(rule => new InstitutionRule(rule.Key, rule.Meaning))]);

    private static double? Bound(double bound) => double.IsFinite(bound) ? bound : null;
}

/// <summary>One published number.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Unit">Its unit; "-" for a pure number.</param>
/// <param name="Meaning">What it is.</param>
public sealed record SeenNumber(string Key, string Unit, string Meaning);

/// <summary>One number to decide. Beyond the range it is cut to it, which shows in what was applied.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Unit">Its unit; "-" for a pure number.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Low">Lowest value; null for none.</param>
/// <param name="High">Highest value; null for none.</param>
public sealed record ChosenNumber(string Key, string Unit, string Meaning, double? Low, double? High);

/// <summary>A rule that can answer for an institution.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Meaning">What it does.</param>
public sealed record InstitutionRule(string Key, string Meaning);

/// <summary>The institutions of a type that are there now.</summary>
/// <param name="Run">The run.</param>
/// <param name="Type">The type.</param>
/// <param name="Institutions">Their names.</param>
public sealed record InstitutionList(string Run, string Type, IReadOnlyList<string> Institutions);

/// <summary>One institution of a live run.</summary>
/// <param name="Institution">Its name, such as steering-committee or firm/00000000000000a7.</param>
/// <param name="Type">Its type.</param>
/// <param name="Rule">The rule that answers for it when nobody else does.</param>
/// <param name="Controller">Who answers for it; null when its rule does.</param>
/// <param name="ComingYear">The year that it decides next.</param>
/// <param name="IsWaitedFor">Whether the run stands because of it.</param>
/// <param name="Missed">Deadlines in a row that its controller let pass; after one, another may take control.</param>
/// <param name="Submitted">What it will decide in the coming year; empty when nothing was submitted.</param>
/// <param name="Seen">What it sees in the open epoch; empty while none is open.</param>
public sealed record InstitutionState(
    string Institution, string Type, string Rule, string? Controller, int ComingYear, bool IsWaitedFor, int Missed,
    IReadOnlyDictionary<string, double?> Submitted, IReadOnlyDictionary<string, double?> Seen)
{
    internal static InstitutionState Of(InstitutionStatus status) => new(
        status.Institution, status.Type, status.Rule, status.Controller, status.ComingYear, status.IsWaitedFor, status.Missed,
        ValueMap.Of(status.Submitted), ValueMap.Of(status.Seen));
}

/// <summary>Every year of an institution.</summary>
/// <param name="Run">The run.</param>
/// <param name="Institution">Its name.</param>
/// <param name="Years">In order.</param>
public sealed record InstitutionHistory(string Run, string Institution, IReadOnlyList<InstitutionEpoch> Years);

/// <summary>One year of one institution.</summary>
/// <param name="Year">Fiscal year, from 0.</param>
/// <param name="AnsweredBy">Who controlled it, or null for its rule.</param>
/// <param name="Seen">What it saw.</param>
/// <param name="Decided">What it decided; null where it left the lever, or the model's rule, in force.</param>
/// <param name="Applied">What came of it, in range.</param>
public sealed record InstitutionEpoch(
    int Year, string? AnsweredBy, IReadOnlyDictionary<string, double?> Seen, IReadOnlyDictionary<string, double?> Decided,
    IReadOnlyDictionary<string, double?> Applied)
{
    internal static InstitutionEpoch Of(InstitutionYear year) => new(
        year.Year, year.AnsweredBy, ValueMap.Of(year.Seen), ValueMap.Of(year.Decided), ValueMap.Of(year.Applied));
}
