using System.Globalization;

namespace EcosystemSim.Results.Stored;

/// <summary>
/// The right to write a results directory: one file that is locked, and one beside it that says by whom. Why two: nobody can read
/// a locked file. The lock goes with its process, however that ends.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private const string LockName = ".lock";
    private const string HolderName = ".lock-holder";

    private readonly string _folder;
    private readonly FileStream _held;

    private WriterLock(string folder, FileStream held)
    {
        _folder = folder;
        _held = held;
    }

    /// <summary>Whether a name is of one of the two files.</summary>
    public static bool IsOwnFile(string name) => name is LockName or HolderName;

    /// <param name="folder">The results directory, which exists.</param>
    /// <param name="command">What the holder does, for whoever comes second.</param>
    /// <exception cref="ResultsDirectoryException">Another process holds it.</exception>
    public static WriterLock Take(string folder, string command)
    {
        FileStream held;
        try
        {
            held = new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, LockName)))
        {
            throw new ResultsDirectoryException(
                $"Another process is writing '{folder}': {Holder(folder)}. "
                + "Wait for it, stop it, or choose another directory with --out.");
        }

        string since = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        File.WriteAllText(
            Path.Combine(folder, HolderName), $"process {Environment.ProcessId}, since {since}, ecosim {command}");
        return new WriterLock(folder, held);
    }

    public void Dispose()
    {
        File.Delete(Path.Combine(_folder, HolderName));
        File.Delete(Path.Combine(_folder, LockName));
        _held.Dispose();
    }

    private static string Holder(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, HolderName));
        }
        catch (IOException)
        {
            return "it has only just begun";
        }
    }
}
