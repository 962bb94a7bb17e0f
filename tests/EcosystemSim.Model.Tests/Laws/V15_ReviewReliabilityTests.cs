using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>
/// V15 of MODEL.md: the squared correlation of a panel's score with latent merit is the Spearman-Brown reliability.
/// </summary>
public sealed class V15_ReviewReliabilityTests
{
    private const double SingleReview = 0.10;
    private const int Proposals = 100_000;

    [Theory]
    [InlineData(1, 0.10)]
    [InlineData(3, 0.25)]
    [InlineData(12, 0.571)]
    public void V15_ScoresOfACall_HaveTheReliabilityOfTheirPanel(int reviewers, double stated)
    {
        ScenarioPlan plan = TinyPlan.Create();
        ParameterSet parameters = plan.Parameters.With(
            [(FundingParameters.ReviewReliability, SingleReview), (FundingParameters.PastAwardWeight, 0)]);
        WorldState world = StartWorld.Build(plan, parameters);
        world.Controls.Set<Reviewers>(0, reviewers);
        Array.Fill(world.Units.Staff[Level.Researcher], 1_000);
        List<(double Score, double Merit)> pairs = [];
        for (int year = 0; pairs.Count < Proposals; year++)
        {
            // Too little for any award: only the scores matter.
            world.Funding.Purse[0][World.Plan.Academic] = 1e-6;
            double before = world[Flow.Proposals];
            Calls.Hold(world, new Tick(12 * year, new Chance(new Draws(15, 0), 12 * year, stochastic: true)));
            for (int i = 0; i < world[Flow.Proposals] - before; i++)
                pairs.Add((-world.Scratch.Score[i], world.Scratch.Proposals[world.Scratch.Order[i]].Merit));
        }

        double measured = SquaredCorrelation(pairs);
        Assert.Equal(reviewers * SingleReview / (1 + ((reviewers - 1) * SingleReview)), measured, 0.012);
        Assert.Equal(stated, measured, 0.012);
    }

    private static double SquaredCorrelation(List<(double X, double Y)> pairs)
    {
        double meanX = pairs.Average(p => p.X), meanY = pairs.Average(p => p.Y);
        double xy = pairs.Sum(p => (p.X - meanX) * (p.Y - meanY));
        double xx = pairs.Sum(p => (p.X - meanX) * (p.X - meanX)), yy = pairs.Sum(p => (p.Y - meanY) * (p.Y - meanY));
        return xy * xy / (xx * yy);
    }
}
