using EcosystemSim.Analysis;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Levers;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Answer;

/// <summary>What a policy costs, in sums over all years and dollars of the start date.</summary>
internal static class CostSentence
{
    private const string Appropriated = "programme-appropriated-real";
    private const string Paid = "programme-paid-real";
    private const string Eroded = "erosion-loss";
    private const string Outlays = "state-outlays";
    private const string Receipts = "state-receipts";
    private const string Net = "state-net-cost";

    /// <summary>Nothing where the sums are not known.</summary>
    public static Html Of(ReportInput input, ReportPolicy policy)
    {
        if (input.Totals is not { } totals)
            return Html.Empty;
        return Html.Join([Programme(input, totals, policy), State(input, totals, policy)], " ");
    }

    private static Html Programme(ReportInput input, Summary totals, ReportPolicy policy)
    {
        if (!totals.Has(Appropriated) || !totals.Has(Paid))
            return Html.Empty;
        double appropriated = totals.Row(policy.Index, 0, Appropriated).Band.Mean;
        double paid = totals.Row(policy.Index, 0, Paid).Band.Mean;
        string years = Plain.Spelled(input.LastYear, "year");
        if (double.IsNaN(appropriated) || appropriated is 0)
            return Html.Of($"In {years} {Titles.Quoted(policy.Title)} appropriates no programme money.");
        double eroded = totals.Has(Eroded) ? totals.Row(policy.Index, 0, Eroded).Band.Mean : 0;
        string loss = eroded > 0 ? $" ({Million(eroded)} million are lost to rising prices on the way)" : "";
        int privateShare = ControlSet.Of<ProgrammePrivateShare>().Offset;
        bool isMixed = policy.Policy.Timeline.Any(record => record.Slot == privateShare && record.Value > 0);
        string whose = isMixed ? ", public and private" : "";
        return Html.Of($"""
            In {years} {Titles.Quoted(policy.Title)} appropriates <strong>{Million(appropriated)} million US dollars</strong>
            of the start date{whose}, of which {Million(paid)} million are paid out{loss}.
            """);
    }

    private static Html State(ReportInput input, Summary totals, ReportPolicy policy)
    {
        if (!totals.Has(Outlays) || !totals.Has(Receipts) || !totals.Has(Net))
            return Html.Empty;
        if (totals.Row(policy.Index, 0, Net).Effect is not { Pairs: > 0 } net)
            return Html.Empty;
        PairedEffect outlays = totals.Row(policy.Index, 0, Outlays).Effect!;
        PairedEffect receipts = totals.Row(policy.Index, 0, Receipts).Effect!;
        string cost = net.Mean >= 0 ? "costs it on balance" : "leaves it on balance a surplus of";
        string size = net.Mean >= 0 ? Interval(net.Mean, net.Low, net.High) : Interval(-net.Mean, -net.High, -net.Low);
        string doubt = EffectWords.IsClear(net) || double.IsNaN(net.Low) ? "" : ", not distinguishable from nothing";
        return Html.Of($"""
            Compared with {Titles.Quoted(input.Words.PolicyTitles[policy.Reference])} the state spends {More(outlays)} and
            takes in {More(receipts)} from the activity that AI adds, which {cost} {size} million{doubt}.
            """);
    }

    private static string More(PairedEffect effect) =>
        $"{Million(Math.Abs(effect.Mean))} million {(effect.Mean >= 0 ? "more" : "less")}";

    private static string Interval(double mean, double low, double high) => double.IsNaN(low)
        ? Million(mean)
        : Plain.Typeset($"{Million(mean)} [{Million(low)}, {Million(high)}]");

    private static string Million(double value) => ShortNumber.Of(Math.Round(value, Math.Abs(value) >= 10 ? 0 : 1));
}
