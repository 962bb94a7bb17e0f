using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Tests.Laws;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Phases;

/// <summary>Formulas for many firms at a time give each firm the bits it gets alone.</summary>
public sealed class FirmKernelTests
{
    private static readonly WorldState Start = LawWorld.Create(stochastic: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Posts_AreTheSameAtEveryWidth(bool stochastic)
    {
        WorldState world = Copy();
        int count = world.Firms.Count - 1;
        for (int i = 0; i < count; i++)
            world.Firms.Staff[i % Level.Count][i] += i % 5;
        long[][] results = [.. Enum.GetValues<LaneWidth>().Select(width =>
        {
            double[] surplus = new double[count];
            FirmPosts.Open(world, stochastic, surplus, width);
            return surplus.Concat(world.Scratch.FirmVacancies.SelectMany(v => v.Take(count)))
                .Select(BitConverter.DoubleToInt64Bits).ToArray();
        })];
        Assert.Contains(results[0], bits => bits != 0);
        Assert.All(results, bits => Assert.Equal(results[0], bits));
    }

    [Fact]
    public void PostsOfAFirm_AreWhatTheRuleSays()
    {
        WorldState world = Copy();
        FirmTable firms = world.Firms;
        // Too many engineers where firms want more people: other posts have to be closed.
        for (int i = 0; i < firms.Count; i++)
        {
            firms.TargetStaff[i] += 4 * (i % 4);
            firms.Staff[Level.Engineer][i] += 5 * (i % 3);
        }

        double[] surplus = new double[firms.Count];
        FirmPosts.Open(world, stochastic: true, surplus, LaneWidths.Widest);
        bool isTrimmed = false;
        for (int i = 0; i < firms.Count; i++)
        {
            double wanted = 0;
            double[] open = new double[Level.Count];
            for (int level = 0; level < Level.Count; level++)
            {
                double posts = StaffTargets.Whole(
                    firms.TargetStaff[i] * Money.FirmMix(world, level), firms.Rounding[level][i], stochastic: true);
                wanted += posts;
                open[level] = Math.Max(0, posts - firms.Staff[level][i]);
            }

            Assert.Equal(firms.StaffOf(i) - wanted, surplus[i]);
            double lacking = Math.Max(0, wanted - firms.StaffOf(i));
            for (double sum = open.Sum(); sum > lacking; sum--)
            {
                open[Array.IndexOf(open, open.Max())]--;
                isTrimmed = true;
            }

            Assert.Equal(open, world.Scratch.FirmVacancies.Select(vacancies => vacancies[i]));
        }

        Assert.True(isTrimmed, "No firm had posts to close, so that the rule was not seen.");
    }

    [Fact]
    public void AFirmAlone_GrowsAsAmongOthers() => ExpectSameAlone(
        world => RunFirms.Grow(world, LawWorld.Month(3, stochastic: true)), firms => [firms.LogWeight, firms.Weight]);

    [Fact]
    public void AFirmAlone_SettlesItsAccountsAsAmongOthers() => ExpectSameAlone(
        FirmAccounts.Settle, firms => [firms.Cash, firms.MonthsInsolvent]);

    // The last firm of an odd number of firms is computed alone, whatever the width; the others in vectors.
    private static void ExpectSameAlone(Action<WorldState> step, Func<FirmTable, double[][]> columns)
    {
        WorldState together = Copy();
        step(together);
        for (int last = 0; last < 40; last += 2)
        {
            WorldState fewer = Copy();
            fewer.Firms.Table.Count = last + 1;
            step(fewer);
            Assert.All(
                columns(together.Firms).Zip(columns(fewer.Firms)),
                pair => Assert.Equal(
                    BitConverter.DoubleToInt64Bits(pair.First[last]), BitConverter.DoubleToInt64Bits(pair.Second[last])));
        }
    }

    private static WorldState Copy()
    {
        WorldState world = new(Start.Plan, Start.Size);
        world.CopyFrom(Start);
        FirmTable firms = world.Firms;
        for (int i = 0; i < firms.Count; i++)
        {
            // Some firms have grown, some have shrunk, some owe money.
            firms.TargetStaff[i] *= 0.5 + (i % 7 * 0.2);
            firms.Cash[i] -= i % 3 == 0 ? 1e9 * i : 0;
        }

        return world;
    }
}
