using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Cli.Tests;

public sealed class FutureDrawTests
{
    private sealed record Identity : Distribution
    {
        public override double Quantile(double u) => u;
    }

    private static ScenarioPlan Plan(params int[] numbers)
    {
        using var shell = new Shell();
        ScenarioPlan plan = Running.StudyLoader.Load(shell.Context, ["made-up.yaml"], Scenarios.ScenarioOverrides.None)
            .Study.Scenarios[0];
        return plan with
        {
            Uncertainties = [.. numbers.Select(number => new Uncertainty(ParameterCatalog.All[number], new Identity()))],
        };
    }

    [Fact]
    public void AnotherUncertainty_ChangesNoOtherDraw()
    {
        ParameterSet few = FutureDraw.Of(Plan(3), 5);
        ParameterSet more = FutureDraw.Of(Plan(1, 3, 7), 5);
        Assert.Equal(few[ParameterCatalog.All[3]], more[ParameterCatalog.All[3]]);
        Assert.NotEqual(more[ParameterCatalog.All[1]], more[ParameterCatalog.All[7]]);
    }

    [Fact]
    public void Draws_AreUniformOverFuturesAndDependOnTheSeed()
    {
        ScenarioPlan plan = Plan(3);
        double[] draws = [.. Enumerable.Range(0, 4000).Select(future => FutureDraw.Of(plan, future)[ParameterCatalog.All[3]])];

        // Three standard errors of a mean of 4000 uniforms are 0.0137.
        Assert.InRange(draws.Average(), 0.486, 0.514);
        Assert.Equal(draws.Length, draws.Distinct().Count());
        Assert.NotEqual(draws[0], FutureDraw.Of(plan with { Seed = 8 }, 0)[ParameterCatalog.All[3]]);
    }
}
