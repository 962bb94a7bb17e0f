using System.Globalization;
using CsvHelper;

namespace EcosystemSim.Results;

/// <summary>Comma-separated files as every result has them: invariant culture, LF, UTF-8 without a mark, a header line.</summary>
public static class CsvFile
{
    private static readonly CsvWriterOptions Options =
        CsvWriterOptions.Default with { NewLine = "\n", WriteByteOrderMark = false };

    public static void Write(string path, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) =>
        AtomicFile.Write(path, stream =>
        {
            using CsvWriter csv = CsvWriter.Create(stream, Options, true);
            foreach (IReadOnlyList<string> row in rows.Prepend(header))
                csv.WriteRecord([.. row]);
        });

    /// <summary>The shortest text that reads back as the same number; nothing for NaN.</summary>
    public static string Number(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
