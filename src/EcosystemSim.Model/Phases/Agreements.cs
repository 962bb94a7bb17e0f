using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// What bilateral agreements deliver this month (MODEL.md 4.10): the agreed exchange times the part the partner delivers (7.9).
/// </summary>
public static class Agreements
{

    /// <summary>Knowledge intensity exchanged with a nation.</summary>
    public static double KnowledgeWith(WorldState world, int nation, int month)
    {
        double sum = 0;
        for (int b = 0; b < world.PartnerRows.Length; b++)
        {
            if (world.PartnerRows[b] == nation)
                sum += Knowledge(world, b, month);
        }

        return sum;
    }

    /// <summary>
    /// 4.4: knowledge intensity of all agreements, each weighed by how far the partner is ahead (at most twice).
    /// </summary>
    public static double Lead(WorldState world, int month)
    {
        double sum = 0;
        for (int b = 0; b < world.PartnerRows.Length; b++)
        {
            double knowledge = Knowledge(world, b, month);
            if (knowledge == 0)
                continue;
            double partnerGap = world.Panel.TechGap[world.PartnerRows[b]];
            sum += knowledge * AdvanceWorldPanel.Lead(world.Economy.TechGap - partnerGap);
        }

        return sum;
    }

    /// <summary>Visiting experts of all agreements, persons per year.</summary>
    public static double Experts(WorldState world, int month) =>
        Sum(world, month, static (agreement, delivered) => delivered.Experts * agreement.ExpertsPerYear);

    /// <summary>Training seats of all agreements, persons per year.</summary>
    public static double Seats(WorldState world, int month) =>
        Sum(world, month, static (agreement, delivered) => delivered.Seats * agreement.SeatsPerYear);

    /// <summary>What the agreements in their term cost the state, MUSD0 per year, whatever partners deliver.</summary>
    public static double CostMusdPerYear(WorldState world, int month) =>
        Sum(world, month, static (agreement, _) => agreement.CostMusdPerYear);

    private static double Knowledge(WorldState world, int b, int month)
    {
        Agreement agreement = world.Policy.Agreements[b];
        return agreement.IsActive(month) ? world.Delivered[b].Knowledge * agreement.Knowledge : 0;
    }

    private static double Sum(WorldState world, int month, Func<Agreement, PartnerDecision, double> quantity)
    {
        double sum = 0;
        for (int b = 0; b < world.PartnerRows.Length; b++)
        {
            Agreement agreement = world.Policy.Agreements[b];
            sum += agreement.IsActive(month) ? quantity(agreement, world.Delivered[b]) : 0;
        }

        return sum;
    }
}
