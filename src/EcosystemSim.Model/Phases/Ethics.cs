using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 12. Incidents happen to users (E2); trust moves towards its target and falls with every incident (E3, E4).
/// </summary>
public sealed class Ethics : IPhase
{
    public PhaseInfo Info { get; } = new(
        "answer-to-incidents", "Incidents happen to users of AI; trust recovers slowly and falls with each of them.", "E1-E4",
        "monthly")
    {
        Reads = ["economy", "flows"],
        Writes = ["economy", "flows"],
    };

    public void Run(WorldState world, in Tick tick)
    {
        double stringency = world.Controls.Get<EthicsStringency>(), enforcement = world.Controls.Get<EthicsEnforcement>();
        double users = world.Economy.Population * world.Economy.Adoption;
        double rate = IncidentsPerYear(
            world.Parameters[IncidentRate], users, world.Parameters[IncidentReduction], stringency * enforcement);
        double incidents = tick.Chance.Poisson(
            StreamId.Incidents, 0, EntityId.Initial(EntityKind.Economy, 0), Time.Step * rate);
        double target = Math.Clamp(
            world.Start.TrustTarget
                + (world.Parameters[TrustAssurance]
                    * ((stringency * enforcement) - (world.Start.Stringency * world.Start.Enforcement)))
                + (JointFramework(world, tick.Month) ? world.Parameters[JointEthicsTrust] : 0),
            TrustTargetMin, TrustTargetMax);
        world.Economy.Trust = NextTrust(
            world.Economy.Trust, target, world.Parameters[TrustAdjustmentYears], world.Parameters[TrustLoss],
            incidents * (IncidentReferencePopulation / world.Economy.Population));
        world[Flow.Incidents] += incidents;
        world[Flow.DiscountedIncidents] += incidents * StableMath.Pow(1 + world.Settings[DiscountRate], -tick.Years);
        world[Flow.AdopterYears] += users * Time.Step;
    }

    /// <summary>E2: expected serious incidents per year.</summary>
    public static double IncidentsPerYear(double perUserYear, double users, double reduction, double enforced) =>
        perUserYear * users * StableMath.Exp(-reduction * enforced);

    /// <summary>E4: trust after a month with so many incidents per 90 million people.</summary>
    public static double NextTrust(double trust, double target, double adjustmentYears, double loss, double incidents)
    {
        double recovered = trust + ((target - trust) * (1 - StableMath.Exp(-Time.Step / adjustmentYears)));
        return recovered * StableMath.Pow(1 - loss, incidents);
    }

    /// <summary>E4: trust target at which trust stays where it is under a constant incident rate.</summary>
    public static double TargetInSteadyState(double trust, double adjustmentYears, double loss, double incidentsPerYear)
    {
        double b = StableMath.Pow(1 - loss, incidentsPerYear * Time.Step);
        double a = 1 - StableMath.Exp(-Time.Step / adjustmentYears);
        return trust / (a * b / (1 - ((1 - a) * b)));
    }

    /// <summary>True while an agreement with a joint ethics framework is in force.</summary>
    public static bool JointFramework(WorldState world, int month)
    {
        // By index: an enumerator of a list behind an interface is an object, and a tick makes none.
        IReadOnlyList<Agreement> agreements = world.Policy.Agreements;
        for (int b = 0; b < agreements.Count; b++)
        {
            if (agreements[b].JointEthics && agreements[b].IsActive(month))
                return true;
        }

        return false;
    }
}
