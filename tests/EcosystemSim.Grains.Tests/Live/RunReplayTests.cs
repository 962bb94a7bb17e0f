using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Live;
using EcosystemSim.Grains.Storage;
using EcosystemSim.Grains.Workers;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>What is rebuilt from a log is what was there, and a log that says something else is found out.</summary>
public sealed class RunReplayTests
{
    private static readonly LiveRunSpec Spec = OneSilo.Spec();

    private static readonly LoadedPlan Plan = LoadedPlan.Of(Spec.Plan, 1);

    private static readonly (List<EpochRecord> Log, byte[] Snapshot) Written = Write();

    private static (List<EpochRecord> Log, byte[] Snapshot) Write()
    {
        LiveEngine engine = RunReplay.Run(Plan, Spec, [], null, 0);
        List<EpochRecord> log = [];
        byte[] snapshot = [];
        for (int year = 0; year < 3; year++)
        {
            if (year == 2)
                snapshot = engine.TakeSnapshot();
            OpenedEpoch epoch = engine.Open();
            var answers = new AnsweredEpoch(epoch);
            foreach (InstitutionRow at in EpochAsker.RowsOf(epoch))
            {
                OpenedTable table = epoch.Tables[at.Table];
                double[] decided = new double[table.Institution.Decides.Count];
                table.Institution.Decide("default", table.Seen[at.Row], decided);
                answers.Set(at.Table, at.Row, decided, controller: null);
            }

            log.Add(engine.Decide(answers));
            engine.Step(12);
        }

        log.Add(engine.Closing());
        return (log, snapshot);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(36)]
    public void FromTheStart_OrFromASnapshot_TheStateIsTheSame(int month)
    {
        LiveEngine fromStart = RunReplay.Run(Plan, Spec, Written.Log, null, month);
        LiveEngine fromSnapshot = RunReplay.Run(Plan, Spec, Written.Log, new StoredSnapshot(2, Written.Snapshot), month);
        Assert.Equal((month, month), (fromStart.Month, fromSnapshot.Month));
        Assert.Equal(OneSilo.UndisturbedHashes[month - 1], fromStart.Hash);
        Assert.Equal(fromStart.Hash, fromSnapshot.Hash);
        Assert.Equal(fromStart.Values, fromSnapshot.Values);
    }

    [Fact]
    public void ADamagedSnapshot_IsLeftAlone()
    {
        byte[] damaged = [.. Written.Snapshot];
        damaged[damaged.Length / 2] ^= 1;
        LiveEngine engine = RunReplay.Run(Plan, Spec, Written.Log, new StoredSnapshot(2, damaged), 36);
        Assert.Equal(OneSilo.UndisturbedHashes[^1], engine.Hash);
    }

    [Fact]
    public void ALogThatSaysSomethingElse_IsFoundOut()
    {
        EpochRecord second = Written.Log[1];
        EpochRecord[] bad =
        [
            second with { SeenHash = second.SeenHash + 1 },
            second with { MonthHashes = second.MonthHashes.SetItem(3, 7) },
        ];
        foreach (EpochRecord record in bad)
        {
            var refused = Assert.Throws<InvalidOperationException>(
                () => RunReplay.Run(Plan, Spec, [Written.Log[0], record, Written.Log[2]], null, 36));
            Assert.Contains("Year 1 does not replay", refused.Message, StringComparison.Ordinal);
        }
    }
}
