using EcosystemSim.Results;

namespace EcosystemSim.Cli.Tests;

/// <summary>
/// A disk that is full, may not be written, or changed a file: the user is told, and nothing that was there is lost.
/// </summary>
public sealed class DiskTests
{
    private const string Run = "run made-up.yaml --out out --no-figures --quiet";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFullDisk_IsToldAndTheSameCommandGoesOn()
    {
        using Shell whole = new(), shell = new();
        Assert.Equal(ExitCode.Done, await whole.Run(Run, Cancel));
        Directory.CreateDirectory(shell["out/parts"]);
        Manifest.TryRead(whole["out"])!.Write(shell["out"]);

        // What is written to this device meets a disk that is full.
        File.CreateSymbolicLink(shell["out/parts/part-00000001.parquet.tmp"], "/dev/full");
        Assert.Equal(ExitCode.Usage, await shell.Run(Run, Cancel));
        Assert.Contains("No space left on device", shell.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", shell.Error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(shell["out/parts"]));
        Assert.Equal(ExitCode.Done, await shell.Run(Run, Cancel));
        foreach (string file in (string[])[ResultFiles.Runs, ResultFiles.Futures, ResultFiles.Summary])
            Assert.Equal(File.ReadAllBytes(whole[$"out/{file}"]), File.ReadAllBytes(shell[$"out/{file}"]));
    }

    /// <summary>In this folder nobody may make anything, not even root, whom a mode does not stop.</summary>
    [Fact]
    public async Task WhereNothingMayBeWritten_TheUserIsTold()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Usage, await shell.Run("run made-up.yaml --out /proc/sys/ecosim --quiet", Cancel));
        Assert.Contains("cannot be read or written", shell.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADataFileThatIsNotWhole_IsAMismatch()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run(Run, Cancel));
        File.WriteAllBytes(shell["out/runs.parquet"], File.ReadAllBytes(shell["out/runs.parquet"])[..^100]);
        Assert.Equal(ExitCode.Mismatch, await shell.Run("verify out --sample 1", Cancel));
        Assert.Contains("runs.parquet cannot be read", shell.Error, StringComparison.Ordinal);
    }
}
