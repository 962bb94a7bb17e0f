using EcosystemSim.Model.Parameters;
using Parquet.Schema;

namespace EcosystemSim.Results;

/// <summary>
/// Writes futures.parquet: one row per future, one column per parameter that nature draws, in the parameter's unit. A study of
/// several scenarios has a row per scenario and future, and the scenario's name in front; a parameter that it does not draw has
/// its fixed value there.
/// </summary>
public static class FuturesFile
{
    public static void Write(string path, Study study)
    {
        var name = new DataField("scenario", typeof(string), false);
        var index = new DataField("future", typeof(int), false);
        IReadOnlyList<Parameter> drawn = study.Drawn;
        DataField[] fields = [.. drawn.Select(parameter => new DataField(parameter.Key, typeof(double), true))];
        (int Scenario, int Future)[] rows =
        [
            .. study.Scenarios.SelectMany((plan, scenario) => Enumerable.Range(0, plan.Futures).Select(f => (scenario, f))),
        ];
        bool isAlone = study.Scenarios.Count == 1;
        using var table = new ParquetTable(path, isAlone ? [index, .. fields] : [name, index, .. fields]);
        using (ParquetTable.RowGroup group = table.StartGroup())
        {
            if (!isAlone)
                group.Write(name, [.. rows.Select(row => study.Scenarios[row.Scenario].Name)]);
            group.Write(index, [.. rows.Select(row => row.Future)]);
            for (int p = 0; p < fields.Length; p++)
            {
                Parameter parameter = drawn[p];
                group.Write(fields[p], [.. rows.Select(row => study.FutureOf(row.Scenario, row.Future)[parameter])]);
            }
        }

        table.Commit();
    }
}
