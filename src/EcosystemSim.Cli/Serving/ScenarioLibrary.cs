using System.Collections.Immutable;
using System.Text;
using EcosystemSim.Cockpit.Scenarios;
using EcosystemSim.Grains.Contracts;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Results;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Countries;
using EcosystemSim.Scenarios.Writing;

namespace EcosystemSim.Cli.Serving;

/// <summary>
/// The scenarios of a folder, read once when the server starts: what comes over the network is looked up or compiled in memory,
/// and opens no file.
/// </summary>
internal sealed class ScenarioLibrary : IScenarioCatalog, IDisposable
{
    private const string Ending = ".yaml";
    private const string PostedName = "scenario";

    private readonly SortedDictionary<string, byte[]> _shelf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lazy<Task<ReadyScenario>>> _shipped = new(StringComparer.Ordinal);
    private readonly Lazy<StartingWorld> _world;
    private readonly ImmutableArray<NamedFile> _countries;
    private readonly string[] _indicators = [.. IndicatorCatalog.Columns.Select(column => column.Key)];

    /// <summary>Each compilation takes a core.</summary>
    private readonly SemaphoreSlim _oneAtATime = new(1);

    private ScenarioLibrary(string[] files, CountryFiles countries)
    {
        foreach (string file in files)
        {
            byte[] bytes = File.ReadAllBytes(file);
            _shelf[Path.GetFileName(file)] = bytes;
            _shipped[Path.GetFileNameWithoutExtension(file)] =
                new Lazy<Task<ReadyScenario>>(() => Compile(bytes, Path.GetFileName(file)));
        }

        _countries = [.. countries.All.Select(file => new NamedFile(file.Key, file.Value))];
        _world = new Lazy<StartingWorld>(() => StartingWorldReader.Read(countries));
    }

    /// <param name="context">Where paths start.</param>
    /// <param name="folder">Folder of scenarios; null for the one with the starting world.</param>
    /// <exception cref="UserErrorException">There is no such folder, no scenario in it, or no starting world.</exception>
    public static ScenarioLibrary Open(CliContext context, string? folder)
    {
        string place = folder ?? Path.GetDirectoryName(WorldFolder.Find(context, scenarioPath: null))!;
        string[] files = Running.ScenarioFiles.Of(context, [place]);
        return new ScenarioLibrary(files, CountryFiles.Of(WorldFolder.Find(context, files[0])));
    }

    public async Task<IReadOnlyList<OfferedScenario>> List(CancellationToken cancel)
    {
        List<OfferedScenario> offered = [];
        foreach ((_, Lazy<Task<ReadyScenario>> scenario) in _shipped.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            try
            {
                offered.Add((await scenario.Value.WaitAsync(cancel)).About);
            }
            catch (ScenarioRefusedException)
            {
                // A draft in the folder; who asks for it by name is told what is wrong with it.
            }
        }

        return offered;
    }

    public async Task<ReadyScenario?> Shipped(string name, CancellationToken cancel) =>
        _shipped.TryGetValue(name, out Lazy<Task<ReadyScenario>>? scenario) ? await scenario.Value.WaitAsync(cancel) : null;

    public Task<ReadyScenario> Posted(string yaml, CancellationToken cancel) =>
        Compile(Encoding.UTF8.GetBytes(yaml), PostedName).WaitAsync(cancel);

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<ReadyScenario> Compile(byte[] bytes, string name)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            return await Task.Run(() => Ready(bytes, name));
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private ReadyScenario Ready(byte[] bytes, string name)
    {
        CompiledScenario compiled = ScenarioCompiler.CompileOnShelf(bytes, name, _shelf, _world.Value, _indicators);
        if (compiled.Resolved is not { } resolved)
            throw new ScenarioRefusedException([.. compiled.Errors.Select(error => error.ToString())]);
        var about = new OfferedScenario(
            name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length] : resolved.Plan.Name,
            resolved.Plan.Title, resolved.Plan.Nation.Iso3, resolved.Plan.Years,
            [.. resolved.Plan.Policies.Select(policy => new OfferedPolicy(policy.Name, policy.Title))]);
        return new ReadyScenario(
            about, new PlanPackage(new Study([resolved.Plan]).Hash, [ScenarioWriter.Write(resolved)], _countries));
    }
}
