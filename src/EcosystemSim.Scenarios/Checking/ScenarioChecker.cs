using System.Globalization;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Countries;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>A scenario in which everything was checked.</summary>
internal sealed record CheckedScenario(
    string Name,
    string Title,
    string Description,
    NationProfile Nation,
    DateOnly Start,
    string Calendar,
    int Years,
    IReadOnlyList<ScenarioConstant> Constants,
    IReadOnlyList<ControlPath> Environment,
    IReadOnlyList<Uncertainty> Uncertainties,
    IReadOnlyList<CheckedPolicy> Policies,
    Ensemble Ensemble,
    string CompareTo,
    IReadOnlyList<string> Indicators);

/// <summary>Checks a merged scenario and adds every error it finds; it never stops at the first.</summary>
internal sealed class ScenarioChecker(
    MapNode file, StartingWorld? world, ScenarioOverrides overrides, IReadOnlyCollection<string>? indicators, ErrorList errors)
{
    private static readonly DateOnly EarliestStart = new(1990, 1, 1);

    private static readonly DateOnly LatestStart = new(2100, 12, 31);

    private readonly CheckContext _context = new(errors);

    /// <summary>The checked scenario, or null after errors.</summary>
    public CheckedScenario? Check()
    {
        _context.RefuseUnknown(file, "", KnownKeys.TopLevel);
        string? name = Required("name", "name: a lower-case name, such as iran-1403") is { } entry
            ? _context.Name(entry.Value, "name")
            : null;
        string title = Optional("title", "a title") ?? name ?? "";
        string description = Optional("description", "free text") ?? "";
        string calendar = file.Find("calendar") is { } word
            ? _context.Word(word.Value, "calendar", YearLabels.Calendars, "a calendar") ?? YearLabels.Gregorian
            : YearLabels.Gregorian;
        DateOnly? start = ReadStart();
        int? years = EnsembleChecker.ReadYears(_context, file, overrides);
        List<ScenarioConstant> constants = ConstantsChecker.Read(_context, Block("constants"));
        NationProfile? nation = ReadNation(constants, out string? code);
        if (nation is not null)
            _context.LocalPerUsd = nation.Settings[NationSettings.ExchangeRate];
        List<ControlPath> environment = Block("environment") is { } block
            ? ControlChecker.Block(_context, block, "environment", Model.Controls.ControlCatalog.Environment)
            : [];
        IReadOnlyList<Uncertainty> uncertainties = Block("uncertainties") is { } varied
            ? UncertaintyChecker.Read(_context, varied, FixedParameters(constants))
            : [];
        IReadOnlyList<CheckedPolicy> policies = new PolicyChecker(_context, code, world?.Table).Read(Block("policies"));
        Ensemble ensemble = EnsembleChecker.Read(_context, Block("ensemble"), overrides);
        RefuseEqualFutures(ensemble, uncertainties);
        (string compareTo, IReadOnlyList<string> reported) =
            ReportChecker.Read(_context, Block("report"), [.. policies.Select(policy => policy.Name)], indicators);
        policies = Selected(policies, compareTo);
        return errors.Count > 0 || name is null || nation is null || start is null || years is null
            ? null
            : new CheckedScenario(
                name, title, description, nation, start.Value, calendar, years.Value,
                constants, environment, uncertainties, policies, ensemble, compareTo, reported);
    }

    private Node? Block(string key) => file.Find(key)?.Value;

    private MapEntry? Required(string key, string expected)
    {
        MapEntry? entry = file.Find(key);
        if (entry is null)
            _context.Fail(file, key, $"the scenario has no '{key}'", expected);
        return entry;
    }

    private string? Optional(string key, string expected) =>
        file.Find(key) is { } entry ? _context.Text(entry.Value, key, expected) : null;

    private DateOnly? ReadStart()
    {
        const string Expected = "the first day of the run, such as 2024-03-20";
        if (Required("start", "start: " + Expected) is not { } entry
            || _context.Text(entry.Value, "start", Expected) is not { } text)
            return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly start))
        {
            _context.Fail(entry.Value, "start", $"'{text}' is not a date", Expected);
            return null;
        }

        if (start < EarliestStart || start > LatestStart)
        {
            _context.Fail(entry.Value, "start", $"{text} is outside the years that can be run",
                $"a day of the Gregorian calendar from {EarliestStart.Year} to {LatestStart.Year}");
            return null;
        }

        _context.Months = new ModelMonths(start);
        return start;
    }

    /// <summary>The nation's start values with the scenario's constants applied.</summary>
    private NationProfile? ReadNation(List<ScenarioConstant> constants, out string? code)
    {
        code = null;
        if (Required("nation", "nation: a code such as IRN") is not { } entry)
            return null;
        if (world is null)
        {
            _context.Text(entry.Value, "nation", "a nation's code, such as IRN");
            return null;
        }

        code = NationCode.Read(_context, entry.Value, "nation", world.Table);
        if (code is null)
            return null;
        if (!world.Profiles.TryGetValue(code, out NationProfile? profile))
        {
            _context.Fail(entry.Value, "nation", $"there are no start values for {code}",
                $"a nation with a file of start values: {string.Join(", ", world.Profiles.Keys.Order(StringComparer.Ordinal))}");
            return null;
        }

        SettingSet settings = profile.Settings.With(constants
            .Select(constant => (Setting: SettingCatalog.Find(constant.Key), constant.Value))
            .Where(pair => pair.Setting is not null)
            .Select(pair => (pair.Setting!, pair.Value)));
        string[] missing = [.. settings.Missing.Select(setting => setting.Key)];
        if (missing.Length > 0)
        {
            _context.Fail(entry.Value, "nation", $"start values of {code} are missing: {string.Join(", ", missing)}",
                "each of them in the nation's file or under 'constants'");
            return null;
        }

        RefuseContradictions(settings);
        return profile with { Settings = settings };
    }

    /// <summary>Constants of a scenario may break what the nation's file keeps.</summary>
    private void RefuseContradictions(SettingSet settings)
    {
        if (Block("constants") is not { } block)
            return;
        if (SettingSums.FirstBroken(settings) is { } broken)
            _context.Fail(block, "constants", $"with these constants, {broken}", "shares that sum to 1");
        if (settings[NationSettings.Employment] > settings[NationSettings.Population])
            _context.Fail(block, "constants", "with these constants, more people are employed than there are",
                "employment up to population");
    }

    private static List<Parameter> FixedParameters(List<ScenarioConstant> constants) =>
        [.. constants.Select(constant => ParameterCatalog.Find(constant.Key)).OfType<Parameter>()];

    /// <summary>
    /// Futures that draw nothing are the same run again: they would make intervals look narrower than they are.
    /// </summary>
    private void RefuseEqualFutures(Ensemble ensemble, IReadOnlyList<Uncertainty> uncertainties)
    {
        bool isSilent = Block("uncertainties") is null or MapNode { Entries.Count: 0 };
        if (ensemble.Futures == 1 || uncertainties.Count > 0 || !isSilent)
            return;
        MapEntry? entry = (Block("ensemble") as MapNode)?.Find("futures");
        Location at = overrides.Futures is null && entry is not null ? entry.Location : new Location("command line", 0, 0);
        errors.Add(at, overrides.Futures is null ? "ensemble.futures" : "--futures",
            $"{ensemble.Futures} futures, but nothing is uncertain: they would all be the same",
            "uncertainties: priors, or futures: 1 with more replicates");
    }

    private List<CheckedPolicy> Selected(IReadOnlyList<CheckedPolicy> policies, string compareTo)
    {
        if (overrides.Policies is not { Count: > 0 } wanted)
            return [.. policies];
        foreach (string name in wanted.Where(name => policies.All(policy => policy.Name != name)))
        {
            string[] names = [.. policies.Select(policy => policy.Name)];
            errors.Add(new Location("command line", 0, 0), "--policy", $"'{name}' is not a policy of this scenario",
                string.Join(" or ", names), NearestWord.Of(name, names));
        }

        return [.. policies.Where(policy =>
            policy.Name is Policy.NullName || policy.Name == compareTo || wanted.Contains(policy.Name))];
    }
}
