using Spectre.Console;

namespace EcosystemSim.Cli.Running;

/// <summary>A moving bar on a terminal, with the time left.</summary>
internal sealed class TerminalProgress(TextWriter error) : IRunProgress
{
    public void During(int total, Action<Action<int, int>> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(progress =>
            {
                ProgressTask bar = progress.AddTask(Words(0, total, 0), maxValue: total);
                work((done, failed) =>
                {
                    bar.Value = done;
                    bar.Description = Words(done, total, failed);
                });
            });
    }

    private static string Words(int done, int total, int failed) =>
        $"{done} of {total} runs{(failed == 0 ? "" : $", {failed} failed")}";
}
