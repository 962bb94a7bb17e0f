using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>A policy as checked; months are not yet cut to a horizon.</summary>
internal sealed record CheckedPolicy(
    string Name,
    string Title,
    IReadOnlyList<ControlPath> Levers,
    IReadOnlyList<ControlPath> Environment,
    IReadOnlyList<Agreement> Agreements,
    IReadOnlyDictionary<string, string> Rules);

/// <summary>Reads the block <c>policies</c>.</summary>
internal sealed class PolicyChecker(CheckContext context, string? nation, NationTable? nations)
{
    private const string Path = "policies";

    public const int MostPolicies = 1000;

    private const string NullTitle = "No new policy";

    private static readonly string[] Keys = ["name", "title", "extends", "levers", "agreements", "environment", "rules"];

    /// <summary>Decision rules that can be chosen beside the default ones (model.md section 7).</summary>
    public static readonly IReadOnlyDictionary<string, string[]> RuleChoices = new SortedDictionary<string, string[]>(
        InstitutionCatalog.All.Where(institution => institution.Rules.Count > 1)
            .ToDictionary(institution => institution.Key, institution => institution.Rules.Select(rule => rule.Rule).ToArray()),
        StringComparer.Ordinal);

    private readonly Dictionary<string, MapNode> _written = new(StringComparer.Ordinal);

    /// <summary>Policies over those they extend: in a chain of a thousand each is merged once.</summary>
    private readonly Dictionary<string, MapNode> _merged = new(StringComparer.Ordinal);

    /// <summary>All policies in the order of the file; the null policy comes first where the file does not place it.</summary>
    public IReadOnlyList<CheckedPolicy> Read(Node? node)
    {
        var policies = new List<CheckedPolicy>();
        if (node is not null && context.List(node, Path, "a list of policies, such as - name: programme") is { } list)
        {
            if (list.Items.Count > MostPolicies)
                context.Fail(list, Path, $"{list.Items.Count} policies", $"at most {MostPolicies}");
            string[] names =
                [.. list.Items.Take(MostPolicies).Select((item, i) => Named(item, KeyPath.Item(Path, i))).OfType<string>()];
            policies.AddRange(names.Select(name => One(name, Inherited(name, [name]))));
        }

        if (!_written.ContainsKey(Policy.NullName))
            policies.Insert(0, new CheckedPolicy(Policy.NullName, NullTitle, [], [], [], new Dictionary<string, string>()));
        return policies;
    }

    private string? Named(Node item, string key)
    {
        if (context.Map(item, key, "a policy, such as - name: programme") is not { } map)
            return null;
        if (map.Find("name") is not { } entry)
        {
            context.Fail(map, key, "the policy has no name", "name: a lower-case name");
            return null;
        }

        if (context.Name(entry.Value, KeyPath.Join(key, "name")) is not { } name)
            return null;
        if (_written.TryAdd(name, map))
            return name;
        context.Fail(entry.Value, KeyPath.Join(key, "name"),
            $"there are two policies '{name}'; the first is in line {_written[name].Location.Line}", "another name");
        return null;
    }

    /// <summary>The policy's keys over those of the policy it extends.</summary>
    private MapNode Inherited(string name, List<string> chain)
    {
        if (_merged.TryGetValue(name, out MapNode? merged))
            return merged;
        MapNode map = _written[name];
        if (map.Find("extends") is not { } extends)
            return map;
        string key = KeyPath.Join(KeyPath.Join(Path, name), "extends");
        string[] others = [Policy.NullName, .. _written.Keys.Where(other => other != Policy.NullName)];
        if (context.Word(extends.Value, key, others, "a policy of this scenario") is not { } lower
            || !_written.ContainsKey(lower))
            return map;
        if (chain.Contains(lower))
        {
            context.Fail(extends.Value, key, $"the policies extend each other: {string.Join(" -> ", chain.Append(lower))}",
                "a chain that ends");
            return map;
        }

        return _merged[name] =
            NodeMerge.Policies(Inherited(lower, [.. chain, lower]), map, KeyPath.Join(Path, name), context.Errors);
    }

    private CheckedPolicy One(string name, MapNode map)
    {
        string path = KeyPath.Join(Path, name);
        RefuseHalfRemoval(map, path);
        string title = map.Find("title") is { } entry ? context.Text(entry.Value, KeyPath.Join(path, "title"), "a title") ?? name
            : name == Policy.NullName ? NullTitle
            : name;
        if (name == Policy.NullName)
            RefuseContent(map, path);
        List<ControlPath> levers = Block(map, path, "levers", ControlCatalog.Levers);
        RefuseIdleBudget(map, path, levers);
        return new CheckedPolicy(
            name,
            title,
            levers,
            Block(map, path, "environment", ControlCatalog.Environment),
            map.Find("agreements") is { } agreements
                ? AgreementChecker.Read(context, agreements.Value, KeyPath.Join(path, "agreements"), nation, nations)
                : [],
            Rules(map, path));
    }

    private void RefuseHalfRemoval(MapNode map, string path)
    {
        if (map.Find("remove") is { } remove)
        {
            context.Fail(remove.Value, KeyPath.Join(path, "remove"), $"{remove.Value.Words} removes nothing",
                "remove: true, or no such key");
            map = map with { Entries = [.. map.Entries.Where(entry => entry != remove)] };
        }

        context.RefuseUnknown(map, path, Keys);
    }

    private List<ControlPath> Block(MapNode map, string path, string name, IReadOnlyList<Control> known) =>
        map.Find(name) is { } entry ? ControlChecker.Block(context, entry.Value, KeyPath.Join(path, name), known) : [];

    private void RefuseContent(MapNode map, string path)
    {
        foreach (MapEntry entry in map.Entries.Where(entry => Keys.Contains(entry.Key) && entry.Key is not ("name" or "title")))
        {
            context.Errors.Add(entry.Location, KeyPath.Join(path, entry.Key),
                $"the policy '{Policy.NullName}' is the one without any", "another name for a policy that does something");
        }
    }

    /// <summary>A budget for zero years would pay nothing, silently.</summary>
    private void RefuseIdleBudget(MapNode map, string path, List<ControlPath> levers)
    {
        ControlPath? budget = levers.Find(lever => lever.Control is ProgrammeBudget);
        ControlPath? length = levers.Find(lever => lever.Control is ProgrammeLength);
        MapNode? written = map.Find("levers")?.Value as MapNode;
        bool lengthIsWrong = length is null && written?.Find(LengthKey) is not null;
        if (budget is null || lengthIsWrong || !IsEverPositive(budget) || (length is not null && IsEverPositive(length)))
            return;
        MapEntry entry = written!.Find(budget.Control.Key)!;
        context.Errors.Add(entry.Location, $"{path}.levers.{entry.Key}", $"a budget without '{LengthKey}' pays nothing",
            $"{LengthKey}: the number of yearly appropriations, such as 1 year");
    }

    private static string LengthKey => ControlCatalog.Levers.OfType<ProgrammeLength>().Single().Key;

    private bool IsEverPositive(ControlPath path) =>
        Enumerable.Range(0, Math.Max(1, context.HorizonMonths)).Any(month => path.Own(0, month) > 0);

    private SortedDictionary<string, string> Rules(MapNode map, string path)
    {
        var rules = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (map.Find("rules") is not { } entry)
            return rules;
        string key = KeyPath.Join(path, "rules");
        if (context.Map(entry.Value, key, "{ steering-committee: gap, ethics-regulator: trust }") is not { } block)
            return rules;
        context.RefuseUnknown(block, key, [.. RuleChoices.Keys]);
        foreach (MapEntry rule in block.Entries.Where(rule => RuleChoices.ContainsKey(rule.Key)))
        {
            string? choice = context.Word(rule.Value, KeyPath.Join(key, rule.Key), RuleChoices[rule.Key], "a decision rule");
            if (choice is not null and not "default")
                rules.Add(rule.Key, choice);
        }

        return rules;
    }
}
