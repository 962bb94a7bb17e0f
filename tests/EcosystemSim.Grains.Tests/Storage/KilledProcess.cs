using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using EcosystemSim.Grains.Storage;

namespace EcosystemSim.Grains.Tests.Storage;

/// <summary>
/// This program as another process, which writes until it is killed. It prints the number of each record after its answer: what
/// was printed must be there afterwards.
/// </summary>
internal static class KilledProcess
{
    private const string Variable = "ECOSIM_TEST_APPENDS_TO";
    private const int RecordBytes = 100_000;

    public const string Run = "killed";

    // Why here: the entry point belongs to the test runner. All that runs on another thread is of another assembly.
    [ModuleInitializer]
    internal static void AppendWhenAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } folder)
            return;
        var store = new SqliteRunStore(SqliteFile.In(folder));
        store.Create(Run, [], []).GetAwaiter().GetResult();
        int next = store.Read(Run).GetAwaiter().GetResult()!.Length;
        for (; ; next++)
        {
            byte[] record = new byte[RecordBytes];
            Array.Fill(record, (byte)next);
            if (!store.Append(Run, next, record).GetAwaiter().GetResult())
                Environment.Exit(1);
            Console.Out.WriteLine(next.ToString(CultureInfo.InvariantCulture));
            Console.Out.Flush();
        }
    }

    /// <summary>Lets it write some records and kills it in mid-write; the number of the last record that was answered.</summary>
    public static async Task<int> AppendAndKillAsync(string folder, int atLeast, CancellationToken cancel)
    {
        string program = typeof(KilledProcess).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true };
        start.Environment[Variable] = folder;
        using Process process = Process.Start(start)!;
        int last = -1;
        for (int i = 0; i < atLeast; i++)
            last = int.Parse((await process.StandardOutput.ReadLineAsync(cancel))!, CultureInfo.InvariantCulture);
        process.Kill();
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
            last = int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : last;
        await process.WaitForExitAsync(cancel);
        return last;
    }
}
