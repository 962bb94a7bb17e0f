using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Scenarios.Tests.Checking;

public sealed class UnitTests
{
    [Theory]
    [InlineData("indexation", "40 %", 0.4)]
    [InlineData("indexation", "40%", 0.4)]
    [InlineData("indexation", "40 percent", 0.4)]
    [InlineData("indexation", "0.4", 0.4)]
    [InlineData("indexation", "'.4'", 0.4)]
    [InlineData("indexation", "4e-1", 0.4)]
    [InlineData("indexation", "1/4", 0.25)]
    [InlineData("retention-top-up", "30 %", 0.3)]
    [InlineData("retention-top-up", "0.3 share of wage", 0.3)]
    [InlineData("compute-tariff", "-20 %", -0.2)]
    [InlineData("programme-length", "5", 5)]
    [InlineData("programme-length", "5 years", 5)]
    [InlineData("programme-length", "1 year", 1)]
    [InlineData("programme-length", "24 months", 2)]
    [InlineData("funded-returns", "100", 100)]
    [InlineData("funded-returns", "100 persons/yr", 100)]
    [InlineData("funded-returns", "100 persons per year", 100)]
    [InlineData("funded-returns", "100 people per year", 100)]
    [InlineData("hub-entry-stage", "2", 2)]
    public void AValueIsReadInTheUnitOfItsLever(string key, string written, double value) =>
        Assert.Equal(value, First(key, $"levers: {{ {key}: {written} }}"));

    [Theory]
    [InlineData("50", 50)]
    [InlineData("50 trillion IRR", 50)]
    [InlineData("50 trillion IRR nominal", 50)]
    [InlineData("50000 billion IRR", 50)]
    [InlineData("500 billion IRR", 0.5)]
    [InlineData("500 Billion IRR", 0.5)]
    [InlineData("50e12 IRR", 50)]
    [InlineData("100 million USD", 50)]
    [InlineData("0.1 billion USD", 50)]
    [InlineData("100 MUSD", 50)]
    public void MoneyIsConverted_DollarsAtTheStartRate(string written, double trillions) =>
        Assert.Equal(trillions, First("programme-budget", $"levers: {{ programme-budget: {written}, programme-length: 1 }}"),
            1e-12);

    [Fact]
    public void AnExchangeRateUnderConstantsIsTheOneUsed()
    {
        string text = Given.WithPolicy("levers: { programme-budget: 100 million USD, programme-length: 1 }")
            + "constants: { exchange-rate: 600000 }\n";
        Policy policy = Given.Plan(text).Policies[1];
        Assert.Equal(60, Given.Of(policy.Timeline, "programme-budget").Single().Value, 1e-12);
    }

    [Theory]
    [InlineData("foreign-inflation: 3 %", "foreign-inflation", 0.03)]
    [InlineData("foreign-inflation: 3 % per year", "foreign-inflation", 0.03)]
    [InlineData("foreign-inflation: 3 percent per year", "foreign-inflation", 0.03)]
    [InlineData("exchange-rate: 600000 local/USD", "exchange-rate", 600_000)]
    [InlineData("gdp: 400 billion USD", "gdp", 400_000)]
    [InlineData("gdp: 400000", "gdp", 400_000)]
    [InlineData("population: 90000000 people", "population", 90_000_000)]
    public void ConstantsHaveUnitsToo(string line, string key, double value)
    {
        ScenarioPlan plan = Given.Plan(Given.Head + $"constants: {{ {line} }}\n");
        Assert.Equal(value, plan.Nation.Settings[SettingCatalog.Find(key)!], 1e-9);
    }

    [Fact]
    public void NoConstantBecomesWhatIsNoNumber_WhateverUnitIsWrittenBehindIt()
    {
        IEnumerable<string> keys = ParameterCatalog.All.Select(parameter => parameter.Key)
            .Concat(SettingCatalog.All.Select(setting => setting.Key));
        foreach (string key in keys)
        {
            foreach (string unit in new[] { "USD", "IRR", "million USD", "trillion IRR", "USD/yr", "local", "%", "years" })
            {
                CompiledScenario compiled = Given.Compile(Given.Head + $"constants: {{ {key}: 5 {unit} }}\n");
                double[] numbers = compiled.Plan is { } plan
                    ? [.. plan.Nation.Settings.Values, .. plan.Parameters.Values]
                    : [compiled.Errors.Count];
                Assert.All(numbers, number => Assert.True(double.IsFinite(number)));
            }
        }
    }

    [Fact]
    public void ADelayMayBeGivenInMonths()
    {
        Parameter parameter = ParameterCatalog.Find("payment-lag")!;
        Assert.Equal(0.75, Given.Plan(Given.Head + "constants: { payment-lag: 9 months }\n").Parameters[parameter]);
        ScenarioPlan plan = Given.Plan(Given.Head + "uncertainties: { payment-lag: { uniform: [3 months, 9 months] } }\n");
        Assert.Equal(new UniformDistribution(0.25, 0.75), plan.Uncertainties.Single().Distribution);
    }

    [Fact]
    public void AnAgreementCostsMillionDollarsAYear()
    {
        Policy policy = Given.Policy("agreements: [ { partner: RUS, from: 2025-04-01, months: 24, cost: 50 thousand USD } ]");
        Assert.Equal(new Agreement("RUS", 12, 24, 0, 0, 0, false, 0.05), Assert.Single(policy.Agreements));
    }

    private static double First(string key, string body) => Given.Of(Given.Policy(body).Timeline, key).Single().Value;
}
