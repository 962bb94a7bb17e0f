using EcosystemSim.Model.Runs;

namespace EcosystemSim.Results.Stored;

/// <summary>
/// A results directory that this process writes. It is the only durable truth about an ensemble: what is in it is never run
/// again, and nothing in it is given up. One writer at a time.
/// </summary>
public sealed class ResultsDirectory : IDisposable
{
    private readonly WriterLock _lock;
    private readonly bool _isNew;

    private ResultsDirectory(string folder, WriterLock held, bool isNew)
    {
        Folder = folder;
        _lock = held;
        _isNew = isNew;
    }

    public string Folder { get; }

    /// <summary>Where finished batches wait for the rest.</summary>
    public string Parts => this[ResultFiles.Parts];

    /// <summary>
    /// Name of this directory's work for a cluster, made up once and kept as long as there is work: a process that goes on here
    /// takes the place of the one that died, instead of leaving a second ensemble behind.
    /// </summary>
    public string EnsembleName()
    {
        string path = PartFiles.Ensemble(Parts);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Parts);
            AtomicFile.WriteText(path, Guid.NewGuid().ToString("N"));
        }

        return File.ReadAllText(path);
    }

    /// <summary>Path of one of the files of <see cref="ResultFiles"/>.</summary>
    public string this[string file] => Path.Combine(Folder, file);

    /// <summary>Checks that the directory may be written, makes it where there is none, and takes its lock.</summary>
    /// <param name="target">The directory.</param>
    /// <param name="command">What this process does, for whoever finds the directory locked.</param>
    /// <param name="fresh">Removes the results that are there, whatever version they are of; nothing else.</param>
    /// <exception cref="ResultsDirectoryException">
    /// It holds something else, or results of another version of the model, or another process writes it.
    /// </exception>
    public static ResultsDirectory Open(string target, string command, bool fresh = false)
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        if (File.Exists(folder))
            throw new ResultsDirectoryException($"'{folder}' is a file. Choose another directory with --out.");
        bool isNew = !Directory.Exists(folder);
        Refuse(folder, isNew, fresh);
        Directory.CreateDirectory(folder);
        WriterLock held = WriterLock.Take(folder, command);
        try
        {
            // Again, as another process may have finished between the first look and the lock.
            Refuse(folder, isNew: false, fresh);
            if (fresh)
                RemoveResults(folder);
            return new ResultsDirectory(folder, held, isNew);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Gives the lock back; a directory that was made and stayed empty goes again.</summary>
    public void Dispose()
    {
        _lock.Dispose();
        if (_isNew && !Directory.EnumerateFileSystemEntries(Folder).Any())
            Directory.Delete(Folder);
    }

    private static void Refuse(string folder, bool isNew, bool fresh)
    {
        if (isNew || Directory.EnumerateFileSystemEntries(folder).All(path => WriterLock.IsOwnFile(Path.GetFileName(path))))
            return;
        Manifest former = Manifest.TryRead(folder)
            ?? throw new ResultsDirectoryException(
                $"'{folder}' is not empty and holds no results of ecosim. "
                + "Choose another directory with --out, or empty it first.");
        if (former.ModelVersion != ModelVersion.Current && !fresh)
        {
            throw new ResultsDirectoryException(
                $"'{folder}' holds results of version {former.ModelVersion} of the model, and this is version "
                + $"{ModelVersion.Current}: their numbers may not be mixed. "
                + "Choose another directory with --out, or start over in this one with --fresh.");
        }
    }

    /// <summary>The manifest goes last: until then the directory is one of ecosim, and the next try goes on.</summary>
    private static void RemoveResults(string folder)
    {
        foreach (string name in ResultFiles.All.Where(name => name != ResultFiles.Manifest).Append(ResultFiles.Manifest))
        {
            string path = Path.Combine(folder, name);
            if (name == ResultFiles.Parts)
                PartFiles.Remove(path);
            else if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            else
                File.Delete(path);
        }
    }
}
