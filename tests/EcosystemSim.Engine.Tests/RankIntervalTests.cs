using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.World;
using EcosystemSim.Results;

namespace EcosystemSim.Engine.Tests;

public sealed class RankIntervalTests
{
    [Fact]
    public void IndexWeights_SumToOne_AndHaveTheDefaultWeightsAsTheirMean()
    {
        Draws draws = new(1, 2);
        double[] mean = new double[Ranking.Components], weights = new double[Ranking.Components];
        const int number = 20_000;
        for (int draw = 0; draw < number; draw++)
        {
            RankInterval.Weights(in draws, draw, weights);
            Assert.Equal(1, weights.Sum(), 1e-12);
            for (int i = 0; i < mean.Length; i++)
                mean[i] += weights[i] / number;
        }

        // The standard deviation of a Dirichlet(20 w) weight is sqrt(w (1 - w) / 21); four standard errors.
        for (int i = 0; i < mean.Length; i++)
        {
            double w = Ranking.DefaultWeights[i];
            Assert.Equal(w, mean[i], 4 * Math.Sqrt(w * (1 - w) / 21 / number));
        }
    }

    [Fact]
    public void ANationAheadInEveryComponent_IsFirstWhateverTheWeights()
    {
        WorldState world = new(FoundingCase.Plan, FoundingCase.Start.Size);
        world.CopyFrom(FoundingCase.Start);
        world.Start = FoundingCase.Start.Start;
        double before = RankInterval.Of(world, 0).Low;
        world.Economy.Adoption = 0.999;
        world.Economy.Trust = 40;
        Array.Fill(world.Funding.Successes, 1e12);
        for (int owner = 0; owner < ComputeOwner.Count; owner++)
            world.Compute.Stock[owner] *= 1e9;
        world.Labour.HubStaff[Level.Engineer] = 1e12;
        Assert.Equal((1, 1, 1), RankInterval.Of(world, 0));
        Assert.True(before > 1, $"The start rank {before} shows nothing.");
    }

    [Fact]
    public void Every25thReplicate_RecordsTheInterval_OthersDoNot()
    {
        RunWorker worker = new(FoundingCase.Plan);
        int low = IndicatorCatalog.IndexOf("application-rank-weights-low");
        int central = IndicatorCatalog.IndexOf("application-rank-weights-median");
        int high = IndicatorCatalog.IndexOf("application-rank-weights-high");
        RunRecord with = worker.Run(new RunId(0, 0, 25), FoundingCase.Start);
        RunRecord without = worker.Run(new RunId(0, 0, 24), FoundingCase.Start);
        int row = IndicatorCatalog.Width;
        Assert.InRange(with.Values[row + central], with.Values[row + low], with.Values[row + high]);
        Assert.True(with.Values[row + high] > with.Values[row + low]);
        Assert.True(double.IsNaN(without.Values[row + low]));
    }
}
