using System.Diagnostics;

namespace EcosystemSim.Cli.Verifying;

/// <summary>This program once more, in a process of its own, as its runtime reads switches only when it starts.</summary>
internal static class OtherProcess
{
    private static string Host =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    /// <summary>Output lines of a command.</summary>
    /// <param name="arguments">Arguments of the program.</param>
    /// <param name="zero">Environment variable that is set to 0; null for none.</param>
    /// <param name="cancel">Ends the process.</param>
    /// <exception cref="InvalidOperationException">It ended with an error.</exception>
    public static async Task<string[]> LinesAsync(IEnumerable<string> arguments, string? zero, CancellationToken cancel)
    {
        // The program of one file has no assembly on the disk and is started as it is; else dotnet starts the assembly, whatever
        // started this process.
        string program = typeof(OtherProcess).Assembly.Location;
        var start = new ProcessStartInfo(program.Length == 0 ? Environment.ProcessPath! : Host)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (program.Length > 0)
            start.ArgumentList.Add(program);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        if (zero is not null)
            start.Environment[zero] = "0";
        using Process process = Process.Start(start)!;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancel);
            Task<string> error = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            string said = await error;
            return process.ExitCode == ExitCode.Done
                ? (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                : throw new InvalidOperationException($"A process ended with code {process.ExitCode}: {said.Trim()}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
