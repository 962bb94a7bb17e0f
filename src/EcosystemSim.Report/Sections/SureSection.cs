using EcosystemSim.Analysis;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Sections;

/// <summary>What varies between runs, how to read an interval, and what no interval of this report covers.</summary>
public sealed class SureSection : ReportSection
{
    /// <summary>With fewer futures an interval of their mean rests on very little.</summary>
    private const int FewFutures = 20;

    private const string WeightsLow = "application-rank-weights-low";
    private const string WeightsHigh = "application-rank-weights-high";
    private const string ByAdoption = "adoption-rank";

    public override string Key => "sure";

    public override int Order => 40;

    public override string Title => "How sure this is";

    public override Html? Render(ReportInput input) => Html.Of($"""
        <h3>What varies between runs</h3>
        {Varies(input)}
        <h3>Lack of knowledge or chance?</h3>
        {Spread(input)}
        {(Compares(input) ? Intervals(input) : Html.Empty)}
        <h3>What no interval here covers</h3>
        <ul>
        <li>Whether the equations are right. Every run uses the same ones, and the same data of the start.</li>
        <li>What the other nations would do. They grow by simple rules and do not react.</li>
        <li>What is not in the model: wars, new alliances, leaps of AI, changes of government, exchange rates.</li>
        <li>Whether a policy would be carried out as it is written here.</li>
        {Weights(input)}
        </ul>
        """);

    private static bool Compares(ReportInput input) => input.Scenarios.Any(scenario => input.LeadOf(scenario) is not null);

    private static Html Varies(ReportInput input)
    {
        string paired = Compares(input)
            ? " Every policy meets the same futures and the same chance, so that a difference between two paired runs is the "
                + "policy’s doing and nothing else’s."
            : "";
        FigureWords words = input.Words;
        int[] drawn = [.. input.Scenarios.Select(scenario => scenario.Plan.Uncertainties.Count).Distinct().Order()];
        string verb = drawn is [1] ? "parameter is" : "parameters are";
        string draw = drawn is [0]
            ? "; no parameter is varied here, so that futures do not differ"
            : $": {Plain.List([.. drawn.Select(Plain.Whole)])} uncertain {verb} drawn anew from the ranges listed below";
        return Html.Of($"""
            <p>Each policy was run {Plain.Count(words.Futures * words.Replicates, "time")}: in
            {Plain.Count(words.Futures, "future")}, with {Plain.Count(words.Replicates, "replicate")} of each. A
            <em>future</em> is one draw of what nobody knows{draw}. A <em>replicate</em>
            is one draw of chance: who is hired, which project succeeds, which firm closes.{paired}</p>
            """);
    }

    private static Html Spread(ReportInput input)
    {
        if (input.Spread.Count == 0)
        {
            return Html.Text("The runs cannot tell how much of their spread is lack of knowledge and how much is chance: that "
                + "takes at least two futures with two replicates each.").InParagraph();
        }

        RankWords[] ranks = [.. Ranks.In(input)];
        IEnumerable<TableCell[]> rows = Enumerable.Range(0, input.Summary.Policies.Count)
            .Select(policy => (TableCell[])
            [
                Name(input, policy),
                .. ranks.Select(rank => (TableCell)(Find(input, policy, rank) is { } source
                    ? Plain.Percent(source.ShareOfParameters) : TableCell.None)),
            ]);
        var table = new HtmlTable(
            $"Part of the variance at {Dates.ShortEndOf(input, input.LastYear)} that comes from the drawn parameters",
            [new TableColumn("Spread of"), .. ranks.Select(rank => new TableColumn(Plain.Capital(rank.Name), IsNumber: true))],
            [.. rows]);
        return Html.Of($"""
            <p>Runs end at different ranks for two reasons: the parameters of their futures differ, and chance differs. The table
            gives the part of the first; the rest is chance. Better knowledge of the parameters would shrink the first part, and
            only that.{Rough(input)}</p>
            {table.Render()}
            """);
    }

    private static string Rough(ReportInput input) =>
        input.Words.Futures < FewFutures ? $" With {Plain.Count(input.Words.Futures, "future")} the parts are rough." : "";

    private static Html Name(ReportInput input, int policy)
    {
        Html title = Titles.Quoted(input.Words.PolicyTitles[policy]);
        return input.Summary.IsReference(policy) ? Html.Of($"the rank under {title}") : Html.Of($"the effect of {title}");
    }

    private static SpreadSource? Find(ReportInput input, int policy, RankWords rank) =>
        input.Spread.FirstOrDefault(source => source.Policy == policy && source.Rank == rank.Key);

    private static Html Intervals(ReportInput input)
    {
        FigureWords words = input.Words;
        string basis = words.Futures > 1
            ? $"It is computed from the {Plain.Count(words.Futures, "mean")} of the futures (Student’s t), because replicates of "
                + "one future share its parameters and are no independent evidence."
            : "There is a single future, so that it tells chance only and nothing of what the uncertain parameters add.";
        string few = words.Futures is > 1 and < FewFutures
            ? $" {words.Futures} futures are few: run more before a decision rests on these numbers."
            : "";
        return Html.Of($"""
            <h3>How to read the intervals</h3>
            <p>The 95 % interval of an effect says how precisely these runs know the model’s mean effect; more futures make it
            narrower. {basis}{few}</p>
            <p>The best or worst year of an effect was picked after looking at all years, and several policies and indicators were
            looked at. The intervals are not widened for either: of twenty intervals one misses by design.</p>
            <p>The range of nine runs in ten is something else: how far single runs lie apart. More runs do not make it
            narrower.</p>
            """);
    }

    private static Html Weights(ReportInput input)
    {
        Summary summary = input.Summary;
        if (!summary.Has(WeightsLow) || !summary.Has(WeightsHigh))
            return Html.Empty;
        int policy = summary.CompareTo;
        Band low = summary.Row(policy, 0, WeightsLow).Band;
        Band high = summary.Row(policy, 0, WeightsHigh).Band;
        if (low.Count == 0 || high.Count == 0)
            return Html.Empty;
        Band adoption = summary.Has(ByAdoption) ? summary.Row(policy, 0, ByAdoption).Band : Band.Empty;
        string alone = adoption.Count > 0 ? $"; by adoption alone it is {Ranks.Shown(adoption.Q50)}" : "";
        return Html.Of($"""
            <li>How application is measured. The index carries a constant shift that puts the nation at its announced rank.
            With other weights of the same index the start is anywhere from rank {Ranks.Shown(low.Q50)} to
            {Ranks.Shown(high.Q50)} (nine weightings in ten){alone}.</li>
            """);
    }
}
