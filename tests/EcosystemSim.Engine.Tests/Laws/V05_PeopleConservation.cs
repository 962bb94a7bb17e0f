using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>
/// V05: over thirty years the number of persons changes by intake alone. The sum is taken here, place by place as in MODEL.md
/// 3.3, and not by the model's own count.
/// </summary>
public sealed class V05_PeopleConservation(RealStart real)
{
    private const int Months = 360;
    private const double ExpectationRelative = 1e-9;

    private static readonly (int Slot, double Value)[] FlowsOfPeople =
    [
        (RealStart.SlotOf<ExtraEnrolment>(), 0.3), (RealStart.SlotOf<ExtraPhdSeats>(), 1),
        (RealStart.SlotOf<ForeignTrainingSeats>(), 50), (RealStart.SlotOf<VisitingExperts>(), 10),
        (RealStart.SlotOf<ReturnBond>(), 0.5), (RealStart.SlotOf<RetrainingSeats>(), 500),
    ];

    // Every flow of people at once: to the package that keeps and brings back people come seats, bonds, experts, retraining.
    private Policy EveryLever
    {
        get
        {
            Policy retention = real.PolicyOf("retention");
            return retention with
            {
                Timeline = [.. retention.Timeline, .. FlowsOfPeople.Select(lever =>
                    new ControlRecord(0, lever.Slot, lever.Value))],
            };
        }
    }

    [Fact]
    public void V05_People_ChangeByIntakeAloneInDrawnRuns()
    {
        foreach (Policy policy in (Policy[])[real.PolicyOf(Policy.NullName), EveryLever])
        {
            TickEngine engine = real.Run(policy, seed: 7);
            double start = Everyone(engine.World) - engine.World.Labour.Intake;
            for (int month = 0; month < Months; month++)
            {
                engine.Step();
                Assert.Equal(0, Everyone(engine.World) - engine.World.Labour.Intake - start);
            }

            ExpectMovement(engine.World);
        }
    }

    [Fact]
    public void V05_People_ChangeByIntakeAloneInExpectation()
    {
        foreach (Policy policy in (Policy[])[real.PolicyOf(Policy.NullName), EveryLever])
        {
            TickEngine engine = real.Run(policy, seed: 7, stochastic: false);
            double start = Everyone(engine.World) - engine.World.Labour.Intake;
            for (int month = 0; month < Months; month++)
            {
                engine.Step();
                double everyone = Everyone(engine.World);
                Assert.InRange(
                    everyone - engine.World.Labour.Intake - start,
                    -ExpectationRelative * everyone, ExpectationRelative * everyone);
            }

            ExpectMovement(engine.World);
        }
    }

    // The intake itself is what was enrolled and retrained: an intake that only balances the books would hide a leak.
    [Fact]
    public void V05_Intake_IsEnrolmentAndRetraining()
    {
        TickEngine engine = real.Run(EveryLever, seed: 7);
        WorldState world = engine.World;
        double retrained = 0;
        for (int month = 0; month < 48; month++)
        {
            double before = world.Labour.Intake;
            engine.Step();
            double enrolled = 0;
            int enrolmentMonth = (month + 6) % 12;
            for (int u = 0; u < world.Universities.Count; u++)
            {
                double yearly = world.Universities.IntakePerYear[u];
                enrolled += Math.Floor((enrolmentMonth + 1) * yearly / 12) - Math.Floor(enrolmentMonth * yearly / 12);
            }

            double extra = world.Labour.Intake - before - enrolled;
            Assert.Equal(month % 12 == 0 ? 500 : 0, extra);
            retrained += extra;
        }

        Assert.Equal(4 * 500, retrained);
    }

    private static double Everyone(WorldState world)
    {
        double sum = world.Labour.Exited;
        for (int level = 0; level < Level.Count; level++)
        {
            sum += world.Labour.Pool[level] + world.Labour.Diaspora[level] + world.Labour.HubStaff[level];
            sum += world.Units.Staff[level].Take(world.Units.Count).Sum();
            sum += world.Firms.Staff[level].Take(world.Firms.Count).Sum();
        }

        foreach (double[] stage in (double[][])[.. world.Universities.Bachelor, .. world.Universities.Doctoral])
            sum += stage.Take(world.Universities.Count).Sum();
        foreach (double persons in world.Labour.Trainees)
            sum += persons;
        foreach (double persons in world.Labour.Retrainees)
            sum += persons;
        return sum;
    }

    private static void ExpectMovement(WorldState world)
    {
        Assert.True(world.Labour.Intake > 0);
        Assert.True(world.Labour.Exited > 0);
    }
}
