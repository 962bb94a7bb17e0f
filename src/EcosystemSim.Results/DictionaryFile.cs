using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Results;

/// <summary>Writes dictionary.csv: what every column of every result file means, in which unit, from which equations.</summary>
public static class DictionaryFile
{
    private static readonly string[] Header = ["file", "column", "unit", "kind", "better", "meaning", "equations"];

    private static readonly (string File, string Column, string Unit, string Meaning)[] Fixed =
    [
        (ResultFiles.Runs, "run_key", "-", "identity of the run: SHA-256 over everything its numbers depend on"),
        (ResultFiles.Runs, "policy", "-", "name of the policy in the scenario"),
        (ResultFiles.Runs, "future", "-", "index of the future: one draw of the uncertainties"),
        (ResultFiles.Runs, "replicate", "-", "index of the replicate: one random seed"),
        (ResultFiles.Runs, "year", "year", "Gregorian year in which the model year ends; the first holds the start values"),
        (ResultFiles.Runs, "state_hash", "-", "hash of the whole state after the last tick, hexadecimal; in the last year only"),
        (ResultFiles.Futures, "scenario", "-", "name of the scenario; only in results of several scenarios"),
        (ResultFiles.Futures, "future", "-", "index of the future"),
        (ResultFiles.Failures, "run_key", "-", "identity of the run that broke"),
        (ResultFiles.Failures, "policy", "-", "name of the policy"),
        (ResultFiles.Failures, "future", "-", "index of the future"),
        (ResultFiles.Failures, "replicate", "-", "index of the replicate"),
        (ResultFiles.Failures, "tick", "month", "model month in which it broke"),
        (ResultFiles.Failures, "phase", "-", "phase that was running"),
        (ResultFiles.Failures, "entity", "-", "firm, unit, ... it was about, by table and id; empty where that is not known"),
        (ResultFiles.Failures, "message", "-", "what was wrong"),
        (ResultFiles.Ledger, RunColumns.Policy, "-", "name of the policy"),
        (ResultFiles.Ledger, RunColumns.RunKey, "-", "identity of the policy's reference run: its first future, replicate 0"),
        (ResultFiles.Ledger, RunColumns.Year, "year",
            "as in runs.parquet: the year that is decided about; what is seen is about the year before. The year after the last "
            + "has no decisions"),
        (ResultFiles.Ledger, LedgerFile.InstitutionType, "-", "kind of institution"),
        (ResultFiles.Ledger, LedgerFile.InstitutionName, "-",
            "which institution; of firms, those that got programme money or decided something in any year of the run"),
        (ResultFiles.Ledger, LedgerFile.AnsweredBy, "-",
            "who answered: rule/NAME for a rule, else who had control; empty in the year after the last"),
        (ResultFiles.Ledger, LedgerFile.Kind, "-",
            "seen; decided; or applied: what was decided, brought into its range. What was left undecided has no row"),
        (ResultFiles.Ledger, LedgerFile.Key, "-", "what the number is, see below"),
        (ResultFiles.Ledger, LedgerFile.Value, "-", "the number, in the unit of its key"),
        (ResultFiles.Summary, "policy", "-", "name of the policy"),
        (ResultFiles.Summary, "year", "year", "as in runs.parquet"),
        (ResultFiles.Summary, "indicator", "-", "column of runs.parquet that the row is about"),
        (ResultFiles.Summary, "unit", "-", "unit of the indicator and of all numbers of the row but runs and p_better"),
        (ResultFiles.Summary, "runs", "runs", "number of finished runs with a value"),
        (ResultFiles.Summary, "mean", "indicator", "mean over runs"),
        (ResultFiles.Summary, "q05", "indicator", "5 % quantile over runs (type 7)"),
        (ResultFiles.Summary, "q25", "indicator", "25 % quantile over runs"),
        (ResultFiles.Summary, "q50", "indicator", "median over runs"),
        (ResultFiles.Summary, "q75", "indicator", "75 % quantile over runs"),
        (ResultFiles.Summary, "q95", "indicator", "95 % quantile over runs"),
        (ResultFiles.Summary, "effect_mean", "indicator", "mean difference to the policy compared to, same future and replicate"),
        (ResultFiles.Summary, "effect_low", "indicator", "lower end of the 95 % interval of that mean"),
        (ResultFiles.Summary, "effect_high", "indicator", "upper end of the 95 % interval of that mean"),
        (ResultFiles.Summary, "effect_q05", "indicator", "5 % quantile of the paired differences over runs"),
        (ResultFiles.Summary, "effect_q95", "indicator", "95 % quantile of the paired differences over runs"),
        (ResultFiles.Summary, "p_better", "share", "share of pairs in which the policy is better, ties counted half"),
    ];

    public static void Write(string path, IReadOnlyList<IndicatorColumn> indicators, IReadOnlyList<Parameter> drawn)
    {
        IEnumerable<IReadOnlyList<string>> rows = Fixed
            .Select(row => (string[])[row.File, row.Column, row.Unit, "", "", row.Meaning, ""])
            .Concat(indicators.Select(column => (string[])
            [
                ResultFiles.Runs, column.Key, column.Unit, Word(column.Kind),
                column.Better == Better.Unstated ? "" : Word(column.Better),
                column.Meaning, column.Equations,
            ]))
            .Concat(drawn.Select(parameter => (string[])
            [
                ResultFiles.Futures, parameter.Key, parameter.Unit, "uncertainty", "", parameter.Meaning, parameter.Equations,
            ]))
            .Concat(LedgerKeys());
        CsvFile.Write(path, Header, rows);
    }

    /// <summary>The keys of the ledger by institution: what it sees, then what it decides.</summary>
    private static IEnumerable<string[]> LedgerKeys() => InstitutionCatalog.All.SelectMany(institution => (IEnumerable<string[]>)
    [
        .. institution.Sees.Select(seen => LedgerKey(institution, seen.Key, seen.Unit, LedgerFile.Seen, seen.Meaning)),
        .. institution.Decides.Select(choice => LedgerKey(
            institution, choice.Key, choice.Unit, $"{LedgerFile.Decided} {LedgerFile.Applied}", choice.Meaning)),
    ]);

    private static string[] LedgerKey(Institution institution, string key, string unit, string kind, string meaning) =>
        [ResultFiles.Ledger, $"{institution.Key}/{key}", unit, kind, "", meaning, ""];

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
