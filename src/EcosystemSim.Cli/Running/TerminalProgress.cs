using Spectre.Console;

namespace EcosystemSim.Cli.Running;

/// <summary>A moving bar on a terminal, with the pace and the time left.</summary>
internal sealed class TerminalProgress(TextWriter error) : IRunProgress
{
    public Task During(RunCount before, Func<Action<RunCount>, Task> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        var pace = new Pace(before);
        return console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async progress =>
            {
                ProgressTask bar = progress.AddTask(before.ToString(), maxValue: before.Total);
                bar.Value = before.Done;
                await work(now =>
                {
                    bar.Value = now.Done;
                    bar.Description = $"{now}, {pace.Words(now)}";
                });
            });
    }
}
