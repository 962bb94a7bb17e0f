using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>
/// V16 of MODEL.md: a policy that moves no money and agrees on nothing leaves every bit of every month as it was.
/// </summary>
public sealed class V16_ZeroPolicyTests
{
    private const int Months = 120;

    private static readonly Lazy<ulong[]> NullHashes = new(() =>
        FoundingCase.Hashes(FoundingCase.Run(FoundingCase.Null), Months));

    [Theory]
    [InlineData("    levers: { programme-budget: 0 trillion IRR }\n")]
    [InlineData("    levers:\n      programme-budget: 0 trillion IRR\n      programme-length: 5 years\n      indexation: 1\n"
        + "      programme-private-share: 0.4\n      plan-shares: { academic: 0.7, firms: 0.1, hub: 0.2 }\n"
        + "      academic-instruments: { grants: 0.2, compute: 0.5, stipends: 0.3 }\n"
        + "      firm-instruments: { grants: 0.1, co-investment: 0.6, vouchers: 0.3 }\n"
        + "      hub-instruments: { staff: 0.4, compute: 0.5, projects: 0.1 }\n")]
    [InlineData("    levers: { programme-length: 30 years, plan-shares: { academic: 0, firms: 0, hub: 1 } }\n")]
    [InlineData("    agreements:\n      - partner: RUS\n        from: 2024-03\n        months: 60\n        knowledge: 0\n"
        + "        experts-per-year: 0\n        seats-per-year: 0\n        joint-ethics: false\n        cost: 0\n")]
    public void V16_ZeroPolicy_ChangesNoBit(string policy) =>
        Assert.Equal(NullHashes.Value, FoundingCase.Hashes(FoundingCase.Run(FoundingCase.PolicyOf(policy)), Months));

    [Theory]
    [InlineData("")]
    [InlineData("policies: []\n")]
    public void V16_NoPolicyAtAll_ChangesNoBit(string policies)
    {
        ScenarioPlan plan = FoundingCase.Compile(
            "schema: ecosim/1\nname: bare\ntitle: Bare\nnation: IRN\nstart: 2024-03-20\ncalendar: persian\nyears: 10\n"
            + "environment:\n  inflation: 40 %\n  sanctions: { compute: 0.7, knowledge: 0.3, products: 0.6 }\n" + policies
            + "ensemble: { futures: 1, replicates: 1, seed: 1403 }\n");
        WorldState start = StartWorld.Build(plan, plan.Parameters);
        TickEngine engine = TickEngine.Start(
            new WorldState(plan, start.Size), start, Assert.Single(plan.Policies), new Draws(plan.Seed, 0));
        Assert.Equal(FoundingCase.Start.Hash(), start.Hash());
        Assert.Equal(NullHashes.Value, FoundingCase.Hashes(engine, Months));
    }

    [Fact]
    public void V16_TheHashSeesAPolicyThatDoesSomething()
    {
        Policy small = FoundingCase.PolicyOf("    levers: { programme-budget: 0.001 trillion IRR, programme-length: 1 year }\n");
        ulong[] hashes = FoundingCase.Hashes(FoundingCase.Run(small), 1);
        Assert.NotEqual(NullHashes.Value[0], hashes[0]);
    }
}
