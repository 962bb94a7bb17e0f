using System.Globalization;

namespace EcosystemSim.Cli.Running;

/// <summary>What came of the reference runs.</summary>
/// <param name="Runs">Reference runs that were done now.</param>
/// <param name="Institutions">Institutions that were asked in them.</param>
/// <param name="Months">Months in which they equal the ensemble's.</param>
/// <param name="Kept">Reference runs whose ledgers were there already.</param>
/// <param name="Notes">Who is not in the ledger though the law holds: policies whose run broke in the ensemble too.</param>
/// <param name="Mismatches">Each place in which the law was broken, in a sentence.</param>
internal sealed record LedgerOutcome(
    int Runs, int Institutions, int Months, int Kept, IReadOnlyList<string> Notes, IReadOnlyList<string> Mismatches)
{
    public bool IsEqual => Mismatches.Count == 0;

    /// <summary>"Ledger: 5 reference runs through 2,050 institutions, equal to the ensemble in all 120 months"</summary>
    public string Sentence
    {
        get
        {
            string kept = Kept == 0 ? "" : $"{(Runs == 0 ? "" : "; ")}{ReferenceRunsOf(Kept)} there already";
            if (Runs == 0)
                return $"Ledger: {(Kept == 0 ? "no reference run" : kept)}";
            string outcome = IsEqual
                ? string.Create(CultureInfo.InvariantCulture, $"equal to the ensemble in all {Months} months")
                : $"of which {Mismatches.Count} not equal to the ensemble";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Ledger: {ReferenceRunsOf(Runs)} through {Institutions:#,0} institutions, {outcome}{kept}");
        }
    }

    private static string ReferenceRunsOf(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} reference {(count == 1 ? "run" : "runs")}");
}
