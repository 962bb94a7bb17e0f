using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>Reads the bilateral agreements of a policy (lever L27).</summary>
internal static class AgreementChecker
{
    public const int MostAgreements = 20;

    private const int LongestYears = 60;

    public static readonly NumberRule Months = new("months", 1, LongestYears * 12, Whole: true);

    public static readonly NumberRule Knowledge = new("0-1", 0, 1);

    public static readonly NumberRule Experts = new("persons/yr", 0, 1000);

    public static readonly NumberRule Seats = new("persons/yr", 0, 5000);

    public static readonly NumberRule Cost = new("million USD/yr", 0, 10_000);

    private static readonly string[] Keys =
        ["partner", "from", "months", "knowledge", "experts-per-year", "seats-per-year", "joint-ethics", "cost"];

    /// <summary>
    /// The agreements, in the order of the file. A nation cannot be its own partner; null stands for what is not known.
    /// </summary>
    public static List<Agreement> Read(CheckContext context, Node node, string path, string? nation, NationTable? nations)
    {
        var found = new List<Agreement>();
        if (context.List(node, path,
            "a list of agreements, such as - { partner: RUS, from: 2024-03, months: 60 }") is not { } list)
            return found;
        if (list.Items.Count > MostAgreements)
            context.Fail(list, path, $"{list.Items.Count} agreements", $"at most {MostAgreements}");
        for (int i = 0; i < list.Items.Count; i++)
        {
            string key = KeyPath.Item(path, i);
            if (One(context, list.Items[i], key, nation, nations) is not { } agreement)
                continue;
            if (found.Any(other => Overlap(other, agreement)))
            {
                context.Fail(list.Items[i], key, $"two agreements with {agreement.Partner} are in force at the same time",
                    "one record, or records that follow each other");
            }

            found.Add(agreement);
        }

        return found;
    }

    private static bool Overlap(Agreement a, Agreement b) =>
        a.Partner == b.Partner && a.FromMonth < b.FromMonth + b.Months && b.FromMonth < a.FromMonth + a.Months;

    private static Agreement? One(CheckContext context, Node node, string key, string? nation, NationTable? nations)
    {
        if (context.Map(node, key, "a record such as { partner: RUS, from: 2024-03, months: 60 }") is not { } map)
            return null;
        int before = context.Errors.Count;
        context.RefuseUnknown(map, key, Keys);
        string? partner = Required(context, map, key, "partner", "partner: a nation's code, such as RUS") is { } entry
            ? Partner(context, entry.Value, KeyPath.Join(key, "partner"), nation, nations)
            : null;
        int? from = Required(context, map, key, "from", "from: the first month, such as 2024-03") is { } first
            ? context.Month(first.Value, KeyPath.Join(key, "from"))
            : null;
        int? months = Required(context, map, key, "months", "months: the number of months in force, such as 60") is { } length
            ? (int?)context.Number(length.Value, KeyPath.Join(key, "months"), Months)
            : null;
        double knowledge = Optional(context, map, key, "knowledge", Knowledge);
        double experts = Optional(context, map, key, "experts-per-year", Experts);
        double seats = Optional(context, map, key, "seats-per-year", Seats);
        double cost = Optional(context, map, key, "cost", Cost);
        bool ethics = map.Find("joint-ethics") is { } flag
            && context.Flag(flag.Value, KeyPath.Join(key, "joint-ethics")) == true;
        return context.Errors.Count > before || partner is null || from is null || months is null
            ? null
            : new Agreement(partner, from.Value, months.Value, knowledge, experts, seats, ethics, cost);
    }

    private static string? Partner(CheckContext context, Node node, string key, string? nation, NationTable? nations)
    {
        string? partner = NationCode.Read(context, node, key, nations);
        if (partner is null || partner != nation)
            return partner;
        context.Fail(node, key, $"{partner} cannot have an agreement with itself", "another nation");
        return null;
    }

    private static MapEntry? Required(CheckContext context, MapNode map, string key, string name, string expected)
    {
        MapEntry? entry = map.Find(name);
        if (entry is null)
            context.Fail(map, key, $"the agreement has no '{name}'", expected);
        return entry;
    }

    private static double Optional(CheckContext context, MapNode map, string key, string name, NumberRule rule) =>
        map.Find(name) is { } entry ? context.Number(entry.Value, KeyPath.Join(key, name), rule) ?? 0 : 0;
}
