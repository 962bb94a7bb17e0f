using EcosystemSim.Model.Invariants;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>Every invariant, every month, every policy of the founding case.</summary>
public sealed class V09_InvariantsEveryMonth(RealStart real)
{
    private const int Months = 120;

    public static TheoryData<string, uint> Runs => new(
        from row in V09_MoneyConservation.Policies from seed in (uint[])[1, 2] select (row.Data, seed));

    [Theory]
    [MemberData(nameof(Runs))]
    public void V09_Invariants_HoldEveryMonth(string policy, uint seed)
    {
        TickEngine engine = real.Run(real.PolicyOf(policy), seed);
        Assert.Null(InvariantCatalog.Check(engine.World, stochastic: true));
        for (int month = 0; month < Months; month++)
        {
            engine.Step();
            if (InvariantCatalog.Check(engine.World, stochastic: true) is { } broken)
                Assert.Fail(FormattableString.Invariant($"month {month}: {broken}"));
        }
    }

    [Fact]
    public void V09_Invariants_HoldEveryMonthInExpectation()
    {
        foreach (Policy policy in real.Plan.Policies)
        {
            TickEngine engine = real.Run(policy, seed: 1, stochastic: false);
            for (int month = 0; month < Months; month++)
            {
                engine.Step();
                if (InvariantCatalog.Check(engine.World, stochastic: false) is { } broken)
                    Assert.Fail(FormattableString.Invariant($"{policy.Name}, month {month}: {broken}"));
            }
        }
    }
}
