using EcosystemSim.Engine;
using EcosystemSim.Model.Phases;

namespace EcosystemSim.Cli.Tests;

/// <summary>A temporary folder with a scenario in it, and the command line called in process.</summary>
internal sealed class Shell : IDisposable
{
    public const string Scenario = """
        schema: ecosim/1
        name: made-up
        title: A made-up scenario
        nation: IRN
        start: 2024-03-20
        calendar: persian
        years: 4
        uncertainties: { phd-entry: { uniform: [0.1, 0.3] } }
        policies:
          - name: none
            title: Nothing
          - name: more
            title: More awareness
            levers: { awareness: 0.5 }
        ensemble: { futures: 3, replicates: 2, seed: 7 }
        report: { compare-to: none, indicators: [research-rank, ai-papers] }
        """;

    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public Shell(ISimulator? simulator = null)
    {
        Write("made-up.yaml", Scenario);
        Context = new CliContext
        {
            Output = _output,
            Error = _error,
            ErrorIsTerminal = false,
            WorkingDirectory = Folder,
            Simulator = simulator ?? new FakeSimulator(),
            Phases =
            [
                new PhaseInfo("prices", "Moves prices.", "M1", "monthly"),
                new PhaseInfo("research", "Writes papers.", "K1-K9", "monthly")
                {
                    Reads = ["economy", "units: staff, knowledge"],
                    Writes = ["units: knowledge"],
                    Rows = "units",
                },
            ],
            MeasurePhases = (_, _) => [new PhaseCost("prices", 1, 0.1, 0), new PhaseCost("research", 9, 0.9, 200)],
        };
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("ecosim-cli-").FullName;

    public CliContext Context { get; set; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public string this[string name] => Path.Combine(Folder, name);

    public void Write(string name, string text) => File.WriteAllText(this[name], text);

    public Task<int> Run(string line, CancellationToken cancel = default) =>
        CommandLine.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), Context, cancel);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
