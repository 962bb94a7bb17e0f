namespace EcosystemSim.Results;

/// <summary>Why results cannot be written where the user wants them; the message says what to do.</summary>
public sealed class ResultsDirectoryException(string message) : Exception(message);

/// <summary>
/// A results directory in the making: files are written into a hidden sibling, which takes the place of the directory when
/// all of them are complete. Former results stay untouched until then, and for good when the run is stopped. One writer at a
/// time.
/// </summary>
public sealed class ResultsDirectory : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _lockPath;
    private readonly string _former;

    private ResultsDirectory(string target, string partial, string former, string lockPath, FileStream held)
    {
        Target = target;
        Partial = partial;
        _former = former;
        _lockPath = lockPath;
        _lock = held;
    }

    /// <summary>Where the results will be.</summary>
    public string Target { get; }

    /// <summary>Where to write them now.</summary>
    public string Partial { get; }

    /// <summary>Checks that the directory may be (re)placed, and starts an empty one beside it.</summary>
    /// <exception cref="ResultsDirectoryException">The directory holds something else, or another process writes it.</exception>
    public static ResultsDirectory Open(string target, string scenarioHash)
    {
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        string parent = Path.GetDirectoryName(target)
            ?? throw new ResultsDirectoryException($"'{target}' is the root of a file system; name a directory below it.");
        string name = Path.GetFileName(target);
        Directory.CreateDirectory(parent);
        string lockPath = Path.Combine(parent, $".{name}.lock");
        FileStream held = Lock(lockPath, target);
        try
        {
            string partial = Path.Combine(parent, $".{name}.partial");
            string former = Path.Combine(parent, $".{name}.former");

            // A former directory without its successor is left by a crash between the two renames of Commit.
            if (Directory.Exists(former) && !Directory.Exists(target))
                Directory.Move(former, target);
            Check(target, scenarioHash);
            Remove(partial);
            Remove(former);
            Directory.CreateDirectory(partial);
            return new ResultsDirectory(target, partial, former, lockPath, held);
        }
        catch
        {
            File.Delete(lockPath);
            held.Dispose();
            throw;
        }
    }

    /// <summary>Puts the new results in place.</summary>
    public void Commit()
    {
        if (Directory.Exists(Target))
            Directory.Move(Target, _former);
        Directory.Move(Partial, Target);
        Remove(_former);
    }

    public void Dispose()
    {
        Remove(Partial);
        File.Delete(_lockPath);
        _lock.Dispose();
    }

    private static void Check(string target, string scenarioHash)
    {
        if (File.Exists(target))
            throw new ResultsDirectoryException($"'{target}' is a file. Choose another directory with --out.");
        if (!Directory.Exists(target) || !Directory.EnumerateFileSystemEntries(target).Any())
            return;
        Manifest former = Manifest.TryRead(target)
            ?? throw new ResultsDirectoryException(
                $"'{target}' is not empty and holds no results of ecosim. "
                + "Choose another directory with --out, or empty it first.");
        if (former.ScenarioHash != scenarioHash)
        {
            throw new ResultsDirectoryException(
                $"'{target}' holds results of another scenario or ensemble ('{former.ScenarioName}', "
                + $"hash {former.ScenarioHash[..8]}; this one has {scenarioHash[..8]}). "
                + "Choose another directory with --out, or remove that one first.");
        }
    }

    private static FileStream Lock(string path, string target)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new ResultsDirectoryException(
                $"Another process is writing '{target}' (it holds '{path}'). "
                + "Wait for it, or choose another directory with --out.");
        }
    }

    private static void Remove(string directory)
    {
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
    }
}
