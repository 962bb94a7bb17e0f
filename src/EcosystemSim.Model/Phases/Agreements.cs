using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// What bilateral agreements deliver this month (MODEL.md 4.10): the agreed exchange times the part the partner delivers.
/// </summary>
public static class Agreements
{
    /// <summary>Part of agreement <paramref name="b"/> in force: 0 outside its term.</summary>
    public static double InForce(WorldState world, int b, int month) =>
        world.Policy.Agreements[b].IsActive(month) ? world.Delivered[b] : 0;

    /// <summary>Knowledge intensity exchanged with a nation.</summary>
    public static double KnowledgeWith(WorldState world, int nation, int month)
    {
        double sum = 0;
        for (int b = 0; b < world.PartnerRows.Length; b++)
        {
            if (world.PartnerRows[b] == nation)
                sum += InForce(world, b, month) * world.Policy.Agreements[b].Knowledge;
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
            double delivered = InForce(world, b, month);
            if (delivered == 0)
                continue;
            double partnerGap = world.Panel.TechGap[world.PartnerRows[b]];
            sum += delivered * world.Policy.Agreements[b].Knowledge
                * AdvanceWorldPanel.Lead(world.Economy.TechGap - partnerGap);
        }

        return sum;
    }

    /// <summary>Sum over agreements of a yearly quantity, such as experts or seats.</summary>
    public static double Sum(WorldState world, int month, Func<Agreement, double> quantity)
    {
        double sum = 0;
        for (int b = 0; b < world.PartnerRows.Length; b++)
            sum += InForce(world, b, month) * quantity(world.Policy.Agreements[b]);
        return sum;
    }
}
