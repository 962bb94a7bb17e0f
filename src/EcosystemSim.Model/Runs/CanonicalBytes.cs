using System.Security.Cryptography;
using System.Text;

namespace EcosystemSim.Model.Runs;

/// <summary>
/// A byte string that two equal inputs always share: little-endian, strings with their length in front, every NaN the same NaN.
/// Each group of fields starts with a label, so that no two different inputs run into the same bytes.
/// </summary>
public sealed class CanonicalBytes : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;

    public CanonicalBytes() => _writer = new BinaryWriter(_bytes, Encoding.UTF8);

    public CanonicalBytes Add(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        _writer.Write(utf8.Length);
        _writer.Write(utf8);
        return this;
    }

    public CanonicalBytes Add(long number)
    {
        _writer.Write(number);
        return this;
    }

    public CanonicalBytes Add(double number)
    {
        _writer.Write(double.IsNaN(number) ? double.NaN : number);
        return this;
    }

    public CanonicalBytes Add(ReadOnlySpan<double> numbers)
    {
        _writer.Write(numbers.Length);
        foreach (double number in numbers)
            Add(number);
        return this;
    }

    /// <summary>SHA-256 of everything added, 64 lower-case hexadecimal digits.</summary>
    public string Sha256()
    {
        _writer.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(_bytes.GetBuffer().AsSpan(0, (int)_bytes.Length)));
    }

    public void Dispose() => _writer.Dispose();
}
