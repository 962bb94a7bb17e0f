using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace EcosystemSim.Results;

/// <summary>
/// A Parquet file with fixed writer settings, written row group by row group. The same rows give the same bytes.
/// Why synchronous: runs arrive in a callback of the engine, which is; the library has only asynchronous methods, and neither the
/// command line nor a server has a synchronisation context that waiting could block.
/// </summary>
internal sealed class ParquetTable : IDisposable
{
    private static readonly ParquetOptions Options = new()
    {
        CompressionMethod = CompressionMethod.Zstd,
        CompressionLevel = CompressionLevel.Fastest,
    };

    private readonly AtomicFile _file;
    private readonly ParquetWriter _writer;

    public ParquetTable(string path, params IEnumerable<DataField> fields)
    {
        _file = AtomicFile.Create(path);
        try
        {
            _writer = ParquetWriter.CreateAsync(new ParquetSchema(fields), _file.Stream, Options).GetAwaiter().GetResult();
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>Starts a row group; every column must be written once, in the order of the fields.</summary>
    public RowGroup StartGroup() => new(_writer.CreateRowGroup());

    public void Commit()
    {
        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _file.Commit();
    }

    public void Dispose() => _file.Dispose();

    internal sealed class RowGroup(ParquetRowGroupWriter group) : IDisposable
    {
        public void Write(DataField field, string?[] values) =>
            group.WriteAsync(field, values!).GetAwaiter().GetResult();

        public void Write(DataField field, int[] values) =>
            group.WriteAsync<int>(field, values.AsMemory()).GetAwaiter().GetResult();

        /// <summary>NaN is written as null: a value that was not measured.</summary>
        public void Write(DataField field, double[] values)
        {
            var nullable = new double?[values.Length];
            for (int i = 0; i < values.Length; i++)
                nullable[i] = double.IsNaN(values[i]) ? null : values[i];
            group.WriteAsync<double>(field, nullable.AsMemory()).GetAwaiter().GetResult();
        }

        public void Dispose() => group.Dispose();
    }
}
