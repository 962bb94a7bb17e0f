using EcosystemSim.Cli;
using EcosystemSim.Cluster.Tests;

[assembly: AssemblyFixture(typeof(ThreeSilos))]

namespace EcosystemSim.Cluster.Tests;

/// <summary>
/// A Redis, three silo processes of one thread, and an ensemble with the files that an undisturbed process makes of it.
/// </summary>
public sealed class ThreeSilos : IAsyncLifetime
{
    /// <summary>All tests are of one collection, one at a time: each wants the whole machine.</summary>
    public const string OneAtATime = "one at a time";

    public const int Silos = 3;

    private static readonly TimeSpan JoinWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan RunWithin = TimeSpan.FromSeconds(90);

    internal static readonly string[] Ensemble =
        ["--years", "6", "--futures", "4", "--replicates", "3", "--no-figures", "--quiet"];

    internal static readonly IReadOnlyDictionary<string, string> NoVariables = new Dictionary<string, string>();

    private readonly string _folder = Directory.CreateTempSubdirectory("ecosim-cluster-").FullName;
    private readonly List<ChildProcess> _silos = [];
    private int _clients;

    internal RedisProcess Redis { get; private set; } = null!;

    internal IReadOnlyList<ChildProcess> Members => _silos;

    public string Url => $"redis://127.0.0.1:{Redis.Port}";

    public async ValueTask InitializeAsync()
    {
        Redis = await RedisProcess.StartAsync();
        await using ChildProcess alone = ChildProcess.Ecosim(
            NoVariables, ["run", Scenario, .. Ensemble, "--threads", "2", "--out", Path.Combine(_folder, "alone")]);
        Assert.Equal(ExitCode.Done, await alone.Ends(RunWithin, CancellationToken.None));
        await Heal(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ChildProcess silo in _silos)
            await silo.DisposeAsync();
        if (Redis is not null)
            await Redis.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A results directory for the next client.</summary>
    internal string NewResults() => Path.Combine(_folder, $"client-{Interlocked.Increment(ref _clients)}");

    internal ChildProcess StartClient(string results) =>
        ChildProcess.Ecosim(NoVariables, ["run", Scenario, .. Ensemble, "--cluster", Url, "--out", results]);

    internal ChildProcess StartSilo() =>
        ChildProcess.Ecosim(NoVariables, "silo", "--cluster", Url, "--threads", "1");

    /// <summary>The silo that coordinates the ensemble which was submitted last.</summary>
    internal ChildProcess? Coordinator { get; private set; }

    /// <summary>Waits until a coordinator has a new ensemble.</summary>
    /// <param name="before">What <see cref="Coordinated"/> was before.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task Submitted(int before, CancellationToken cancel)
    {
        int[] counts = [.. _silos.Select(CoordinatedBy)];
        for (int waited = 0; counts.Sum() == before && waited < 3000; waited++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), cancel);
            int[] now = [.. _silos.Select(CoordinatedBy)];
            for (int i = 0; i < now.Length; i++)
            {
                if (now[i] > counts[i])
                    Coordinator = _silos[i];
            }

            counts = now;
        }
    }

    /// <summary>Ensembles that the silos were given to coordinate.</summary>
    internal int Coordinated() => _silos.Sum(CoordinatedBy);

    /// <summary>Starts new silos for those that are dead, and waits until all are in.</summary>
    internal async Task Heal(CancellationToken cancel)
    {
        foreach (ChildProcess dead in _silos.Where(silo => silo.HasExited).ToArray())
        {
            _silos.Remove(dead);
            await dead.DisposeAsync();
        }

        while (_silos.Count < Silos)
            _silos.Add(StartSilo());
        foreach (ChildProcess silo in _silos)
            await silo.Says("Joined", JoinWithin, cancel);
    }

    /// <summary>Every file is byte for byte that of the undisturbed process; the manifest tells of its own making.</summary>
    internal void AssertUndisturbed(string results)
    {
        string alone = Path.Combine(_folder, "alone");
        Assert.Equal(Files(alone), Files(results));
        foreach (string file in Files(alone))
        {
            byte[] expected = File.ReadAllBytes(Path.Combine(alone, file));
            Assert.True(expected.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(results, file))), $"{file} differs");
        }
    }

    internal static string Scenario
    {
        get
        {
            string? folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "scenarios", "iran-1403.yaml")))
                folder = Path.GetDirectoryName(folder)!;
            return Path.Combine(folder, "scenarios", "iran-1403.yaml");
        }
    }

    private static int CoordinatedBy(ChildProcess silo) => silo.Count("Coordinates ensemble");

    private static string[] Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path))
            .Where(path => path != "manifest.json")
            .Order(StringComparer.Ordinal),
    ];
}
