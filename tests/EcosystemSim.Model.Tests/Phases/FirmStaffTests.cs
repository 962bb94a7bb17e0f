using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Tests.Laws;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Phases;

/// <summary>The staff of all firms that is kept up to date inside a month is the staff that adding up finds.</summary>
public sealed class FirmStaffTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void KeptStaff_IsTheSumOfAllFirms_WhileAMonthMovesPeople(bool stochastic)
    {
        WorldState world = LawWorld.Create(stochastic);
        double[] before = [.. Enumerable.Range(0, Level.Count).Select(level => HomeStock.AtFirms(world, level))];
        Tick tick = LawWorld.Month(3, stochastic);
        foreach (IPhase phase in (IPhase[])[new TrainPeople(), new LeaveJobs(), new HirePeople()])
        {
            phase.Run(world, in tick);
            for (int level = 0; level < Level.Count; level++)
                Assert.Equal(HomeStock.AtFirms(world, level), world.Scratch.FirmStaff.Of(world, level));
        }

        Assert.NotEqual(before, Enumerable.Range(0, Level.Count).Select(level => HomeStock.AtFirms(world, level)));
    }

    [Fact]
    public void ChangesThatNobodyNotes_AreFoundInTheNextMonth()
    {
        WorldState world = LawWorld.Create(stochastic: true);
        double before = world.Scratch.FirmStaff.Of(world, Level.Senior);
        world.Firms.Staff[Level.Senior][0] += 2;
        world.Scratch.FirmStaff.Change(Level.Senior, 2);
        Assert.Equal(before + 2, world.Scratch.FirmStaff.Of(world, Level.Senior));
        world.Firms.Staff[Level.Senior][0]++;
        world.Scratch.FirmStaff.Forget();
        Assert.Equal(before + 3, world.Scratch.FirmStaff.Of(world, Level.Senior));
    }

    [Fact]
    public void AFractionalChange_IsAddedUpAgain()
    {
        WorldState world = LawWorld.Create(stochastic: false);
        _ = world.Scratch.FirmStaff.Of(world, Level.Senior);
        world.Firms.Staff[Level.Senior][0] += 0.25;
        world.Scratch.FirmStaff.Change(Level.Senior, 0.25);
        Assert.Equal(HomeStock.AtFirms(world, Level.Senior), world.Scratch.FirmStaff.Of(world, Level.Senior));
    }
}
