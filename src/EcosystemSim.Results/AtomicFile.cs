namespace EcosystemSim.Results;

/// <summary>
/// A file that is either absent or whole: written under another name, flushed to the disk, then renamed. Dispose without
/// <see cref="Commit"/> leaves no trace.
/// </summary>
public sealed class AtomicFile : IDisposable
{
    /// <summary>What the name of a file ends with while it is written.</summary>
    internal const string Suffix = ".tmp";

    private readonly string _path;
    private bool _done;

    private AtomicFile(string path)
    {
        _path = path;
        Stream = new FileStream(path + Suffix, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
    }

    public FileStream Stream { get; }

    public static AtomicFile Create(string path) => new(path);

    public static void Write(string path, Action<Stream> write)
    {
        using AtomicFile file = Create(path);
        write(file.Stream);
        file.Commit();
    }

    /// <summary>Writes UTF-8 without a byte order mark.</summary>
    public static void WriteText(string path, string text) => WriteBytes(path, System.Text.Encoding.UTF8.GetBytes(text));

    public static void WriteBytes(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    /// <summary>Gives the file its name.</summary>
    public void Commit()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(_path + Suffix, _path, overwrite: true);
        _done = true;
    }

    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        catch (IOException) when (!_done)
        {
            // A full disk cannot take what is in the buffer; the file goes anyway.
        }
        finally
        {
            if (!_done)
                File.Delete(_path + Suffix);
        }
    }
}
