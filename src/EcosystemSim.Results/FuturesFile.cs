using EcosystemSim.Model.Parameters;
using Parquet.Schema;

namespace EcosystemSim.Results;

/// <summary>
/// Writes futures.parquet: one row per future, one column per parameter that nature draws, in the parameter's unit.
/// </summary>
public static class FuturesFile
{
    public static void Write(string path, IReadOnlyList<Parameter> drawn, IReadOnlyList<ParameterSet> futures)
    {
        var index = new DataField("future", typeof(int), false);
        DataField[] fields = [.. drawn.Select(parameter => new DataField(parameter.Key, typeof(double), true))];
        using var table = new ParquetTable(path, [index, .. fields]);
        using (ParquetTable.RowGroup group = table.StartGroup())
        {
            group.Write(index, [.. Enumerable.Range(0, futures.Count)]);
            for (int p = 0; p < fields.Length; p++)
            {
                Parameter parameter = drawn[p];
                group.Write(fields[p], [.. futures.Select(future => future[parameter])]);
            }
        }

        table.Commit();
    }
}
