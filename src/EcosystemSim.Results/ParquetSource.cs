using Parquet;
using Parquet.Schema;

namespace EcosystemSim.Results;

/// <summary>
/// Reads Parquet files column by column. Synchronous for the reason that <see cref="ParquetTable"/> gives.
/// </summary>
internal sealed class ParquetSource : IDisposable
{
    private readonly ParquetReader _reader;
    private readonly Dictionary<string, DataField> _fields;

    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="InvalidDataException">It is no Parquet file.</exception>
    public ParquetSource(string path)
    {
        // Why opened here: the library says of a file that is no Parquet what a disk says that cannot be read.
        FileStream file = File.OpenRead(path);
        try
        {
            _reader = ParquetReader.CreateAsync(file, leaveStreamOpen: false).GetAwaiter().GetResult();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            file.Dispose();
            throw new InvalidDataException($"'{path}' is not a whole Parquet file: {failure.Message}", failure);
        }

        _fields = _reader.Schema.GetDataFields().ToDictionary(field => field.Name, StringComparer.Ordinal);
        Columns = [.. _reader.Schema.GetDataFields().Select(field => field.Name)];
    }

    public int Groups => _reader.RowGroupCount;

    /// <summary>Column names in the order of the file.</summary>
    public IReadOnlyList<string> Columns { get; }

    public RowGroup Group(int index) => new(_reader.OpenRowGroupReader(index), _fields);

    public void Dispose() => _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();

    internal sealed class RowGroup(ParquetRowGroupReader group, Dictionary<string, DataField> fields) : IDisposable
    {
        public int Rows => checked((int)group.RowCount);

        public string?[] Texts(string column)
        {
            var values = new string?[Rows];
            group.ReadAsync(fields[column], values.AsMemory()!).AsTask().GetAwaiter().GetResult();
            return values;
        }

        public int[] Integers(string column)
        {
            int[] values = new int[Rows];
            group.ReadAsync<int>(fields[column], values.AsMemory()).AsTask().GetAwaiter().GetResult();
            return values;
        }

        /// <summary>Null is read as NaN.</summary>
        public double[] Numbers(string column)
        {
            var nullable = new double?[Rows];
            group.ReadAsync<double>(fields[column], nullable.AsMemory()).AsTask().GetAwaiter().GetResult();
            return Array.ConvertAll(nullable, value => value ?? double.NaN);
        }

        /// <summary>Reads every value, to see that it can be read.</summary>
        public void ReadAll()
        {
            foreach ((string name, DataField field) in fields)
            {
                if (field.ClrType == typeof(double))
                    Numbers(name);
                else if (field.ClrType == typeof(int))
                    Integers(name);
                else
                    Texts(name);
            }
        }

        public void Dispose() => group.Dispose();
    }
}
