using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>
/// V18 of MODEL.md: a world ten times larger has the same shares, wages, adoption and trust. Expectation mode; firms, projects
/// and calls stand still, no hub, no enforcement. The +1 of T13 (and of B2) keeps the law from being exact.
/// </summary>
public sealed class V18_ScaleInvarianceTests
{
    private const int Months = 120;
    private const double Tolerance = 1e-3;

    private const Freeze StandStill = Freeze.Firms | Freeze.Targets | Freeze.Projects | Freeze.Calls;

    private static readonly Lazy<(string Name, double[] Path)[]> Once = new(() => Paths(1));

    private static readonly Lazy<(string Name, double[] Path)[]> TenTimes = new(() => Paths(10));

    private static readonly Lazy<(string Name, double[] Path)[]> HundredTimes = new(() => Paths(100));

    [Fact]
    public void V18_TenTimesLarger_HasTheSamePaths() =>
        Assert.All(TenTimes.Value.Zip(HundredTimes.Value), pair => AssertSame(pair.First, pair.Second, Tolerance));

    /// <summary>
    /// At the size of the case itself some forty researchers look for work, and one more in the +1 of T13 moves their wage by
    /// more than the stated tolerance; everything else keeps to it.
    /// </summary>
    [Fact]
    public void V18_AtTheSizeOfTheCase_OnlyTheSmallMarketOfResearchersDiffers() =>
        Assert.All(Once.Value.Zip(TenTimes.Value), pair => AssertSame(
            pair.First, pair.Second,
                pair.First.Name.EndsWith(" of researchers", StringComparison.Ordinal) ? 5 * Tolerance : Tolerance));

    [Fact]
    public void V18_TheDeviationIsThatOfThePlusOne()
    {
        double atOne = Once.Value.Zip(TenTimes.Value, Deviation).Max(),
            atTen = TenTimes.Value.Zip(HundredTimes.Value, Deviation).Max();
        // One person counts a tenth in a market ten times larger.
        Assert.InRange(atOne / atTen, 7, 13);
    }

    [Fact]
    public void V18_TheScaledWorldIsAnother()
    {
        WorldState large = ScaledWorld.Of(FoundingCase.Start, 10);
        Assert.Equal(10 * FoundingCase.Start.Labour.Pool[0], large.Labour.Pool[0]);
        Assert.Equal(10 * FoundingCase.Start.Start.Compute, large.Start.Compute);
        Assert.NotEqual(FoundingCase.Start.Hash(), large.Hash());
    }

    private static double Deviation((string Name, double[] Path) a, (string Name, double[] Path) b) =>
        a.Path.Zip(b.Path, (x, y) => Math.Abs((y / x) - 1)).Max();

    private static void AssertSame((string Name, double[] Path) a, (string Name, double[] Path) b, double tolerance) =>
        Assert.True(Deviation(a, b) <= tolerance, $"{a.Name} differs by {Deviation(a, b):E2}");

    private static (string Name, double[] Path)[] Paths(double factor)
    {
        WorldState start = ScaledWorld.Of(FoundingCase.Start, factor);
        Policy unenforced = FoundingCase.Null with
        {
            Timeline = [new ControlRecord(0, ControlSet.Of<EthicsEnforcement>().Offset, 0)],
        };
        TickEngine engine = TickEngine.Start(
            new WorldState(start.Plan, start.Size), start, unenforced, new Draws(1403, 0), stochastic: false, StandStill);
        (string Name, Func<WorldState, double> Value)[] watched =
        [
            ("adoption", w => w.Economy.Adoption),
            ("trust", w => w.Economy.Trust),
            ("local share", w => w.Economy.LocalShare),
            ("technology gap", w => w.Economy.TechGap),
            ("absorptive capacity", w => w.Economy.AbsorptiveCapacity),
            ("relative compute", w => w.Economy.RelativeCompute),
            ("research output", w => w.Economy.ResearchOutput),
            ("productivity gain", w => 1 + w.Economy.TfpGain),
            ("world adoption", w => w.Economy.WorldAdoption),
            .. Enumerable.Range(0, Level.Count).SelectMany(ByLevel),
            .. Enumerable.Range(0, start.Sectors.Count).Select(
                s => ($"adoption of sector {s}", (Func<WorldState, double>)(w => w.Sectors.Adoption[s]))),
        ];
        double[][] paths = [.. watched.Select(_ => new double[Months])];
        for (int month = 0; month < Months; month++)
        {
            engine.Step();
            for (int i = 0; i < watched.Length; i++)
                paths[i][month] = watched[i].Value(engine.World);
        }

        return [.. watched.Select((w, i) => (w.Name, paths[i]))];
    }

    private static readonly string[] LevelNames = ["engineers", "researchers", "seniors"];

    private static IEnumerable<(string Name, Func<WorldState, double> Value)> ByLevel(int level) =>
    [
        ($"firm wage of {LevelNames[level]}", w => w.Labour.FirmWage[level]),
        ($"university wage of {LevelNames[level]}", w => w.Labour.UniversityWage[level]),
        ($"share of seekers of {LevelNames[level]}", w => w.Labour.Pool[level] / (w.Labour.Pool[level] + Employed(w, level))),
        ($"diaspora per person at home of {LevelNames[level]}", w =>
            w.Labour.Diaspora[level] / (w.Labour.Pool[level] + Employed(w, level))),
    ];

    private static double Employed(WorldState world, int level) =>
        world.Units.Staff[level].AsSpan(0, world.Units.Count).ToArray().Sum()
        + world.Firms.Staff[level].AsSpan(0, world.Firms.Count).ToArray().Sum() + world.Labour.HubStaff[level];
}
