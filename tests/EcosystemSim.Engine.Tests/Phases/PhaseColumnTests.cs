using EcosystemSim.Engine.Tests.Laws;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Phases;

/// <summary>What phases say about the columns they read and write is what they do.</summary>
public sealed class PhaseColumnTests(RealStart real)
{
    private const int Years = 10;

    // The first month; then, in a year in which the programme runs: budgets, a call, hub intake, enrolment, the last month.
    private static readonly int[] Looked = [0, 12, 14, 15, 18, 23];

    // Strong enough that every rule has work, weak enough that the economy stands.
    private const double Strength = 0.3;

    // What institutions write when they decide otherwise than by default, or after years that these runs do not see.
    private static readonly (string Table, string Column)[] Seldom =
    [
        ("universities", "low-fill-years"), ("universities", "senior-shift"), ("universities", "compute-effort"),
        ("universities", "proposal-effort"), ("universities", "seat-request"), ("choices", "value"), ("firms", "hiring"),
        ("firms", "idea-effort"), ("firms", "applications-per-year"), ("firms", "accepted-match"),
    ];

    [Fact]
    public void Phases_WriteExactlyTheColumnsTheyName_AndReadNoOthers()
    {
        ColumnUse with = new ColumnUse(real.Start, Everything(), seed: 1).Follow(Years * 12, Looked);
        ColumnUse without = new ColumnUse(real.Start, real.PolicyOf(Policy.NullName), seed: 2).Follow(Years * 12, 12);
        List<string> wrong = [];
        foreach (PhaseInfo info in Phases.Select(phase => phase.Info))
        {
            HashSet<(string, string)> writes = [.. with.Writes[info.Key], .. without.Writes[info.Key]];
            HashSet<(string, string)> reads = [.. with.Reads[info.Key], .. without.Reads[info.Key]];
            HashSet<(string, string)> named = ColumnGroups.Parse(real.Start, info.Writes);
            if (!writes.IsSubsetOf(named) || named.Except(writes).Except(Seldom).Any())
                wrong.Add($"{info.Key} Writes = {Code(writes)}");
            if (!reads.IsSubsetOf(ColumnGroups.Parse(real.Start, info.Reads)))
                wrong.Add($"{info.Key} Reads = {Code(reads)}");
        }

        Assert.True(wrong.Count == 0, "Measured:\n" + string.Join('\n', wrong));
    }

    [Fact]
    public void AWriteThatNobodyNamed_IsSeen()
    {
        WorldState before = new(real.Plan, real.Start.Size), after = new(real.Plan, real.Start.Size);
        before.CopyFrom(real.Start);
        after.CopyFrom(real.Start);
        Assert.Empty(ColumnGroups.Different(before, after));
        after.Firms.Cash[^1]++;
        Assert.Empty(ColumnGroups.Different(before, after));
        after.Firms.Cash[7]++;
        after.Firms.Staff[Level.Senior][0]++;
        Assert.Equal([("firms", "staff"), ("firms", "cash")], ColumnGroups.Different(before, after));
        after.Projects.Table.Add();
        Assert.Contains(("projects", "id"), ColumnGroups.Different(before, after));
    }

    [Fact]
    public void TheTableOverWhichAPhaseGoes_IsOneOfTheWorld() => Assert.All(
        Phases.Where(phase => phase.Info.Rows is not null),
        phase => Assert.Contains(phase.Info.Rows, real.Start.Tables.Select(table => table.Name)));

    private IPhase[] Phases => TickPhases.All(new InlineRules(real.PolicyOf(Policy.NullName)));

    /// <summary>The repeated programme, and every lever that it leaves alone some way towards its end.</summary>
    private Policy Everything()
    {
        Policy programme = real.PolicyOf("repeated-5y-indexed");
        HashSet<int> set = [.. programme.Timeline.Select(record => record.Slot)];
        return programme with
        {
            Timeline =
            [
                .. programme.Timeline,
                .. ControlCatalog.Levers.SelectMany(lever => Enumerable.Range(0, lever.Null.Count)
                    .Where(part => !set.Contains(lever.Offset + part))
                    .Select(part => new ControlRecord(
                        0, lever.Offset + part, lever.Null[part] + (Strength * (lever.High - lever.Null[part]))))),
            ],
        };
    }

    private string Code(IReadOnlySet<(string, string)> groups) =>
        $"[\"{string.Join("\", \"", ColumnGroups.Declared(real.Start, groups))}\"],";
}
