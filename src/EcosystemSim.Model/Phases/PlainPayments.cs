namespace EcosystemSim.Model.Phases;

/// <summary>
/// J4: the month of the projects that have neither a grant nor the hub's support, which are nearly all. What
/// <see cref="StagePayments.Pay"/> does for one, with all that a stage's projects have in common taken from its term.
/// </summary>
/// <remarks>
/// The payers' side is booked project by project. The receivers' side needs only how many were paid for in each stage, a whole
/// number, so that its bits do not depend on how projects are divided.
/// </remarks>
/// <param name="world">The world.</param>
/// <param name="month">The month.</param>
/// <param name="terms">What the projects of a stage cost.</param>
public readonly struct PlainPayments(WorldState world, int month, StageTerms terms) : IChunkKernel
{
    /// <summary>Pays for all plain projects. One that nobody pays for does not finish: its uniform becomes 1.</summary>
    public static void Pay(WorldState world, int month, in StageTerms terms)
    {
        ProjectParts parts = world.Scratch.PlainProjects;
        world.Team.ForEachPart(new PlainPayments(world, month, terms), parts.Count);
        Ledger ledger = world.Ledger;
        for (int stage = 1; stage <= ProjectTable.LastStage; stage++)
        {
            double paid = world.Scratch.Chunks.Sum(stage, parts.Count * Chunk.Length);
            ledger.Households += paid * terms[stage].Cost;
            ledger.Turnover += paid * terms[stage].Cost;
            ledger.ComplianceOfMonth += paid * terms[stage].ComplianceCost;
        }
    }

    /// <summary>One part of all owners.</summary>
    public void Run(Chunk chunk)
    {
        int count = world.Projects.Count;
        Span<double> paid = stackalloc double[ProjectTable.LastStage + 1];
        for (int some = 0; some < Chunk.NumberOf(count); some++)
            PaySome(world.Scratch.PlainProjects.Of(chunk.Number, Chunk.At(some, count)), paid);
        paid.CopyTo(world.Scratch.Chunks.SumsOf(chunk.Number));
    }

    private void PaySome(ReadOnlySpan<int> rows, Span<double> paid)
    {
        ProjectTable projects = world.Projects;
        Universities universities = world.Universities;
        ReadOnlySpan<double> stages = projects.Stage, owners = projects.Owner, ownerRows = projects.OwnerRow;
        Span<double> costs = projects.StageCost, coveredCosts = projects.StageCovered, uniform = world.Scratch.B;
        Span<double> cash = world.Firms.Cash, projectCost = world.Firms.ProjectCost, lastVenture = world.Firms.LastVenture;
        foreach (int k in rows)
        {
            int stage = (int)stages[k], row = (int)ownerRows[k];
            ref readonly StageTerm term = ref terms[stage];
            double cost = term.Cost;
            if (owners[k] == (int)Owner.Firm && cash[row] > 0)
            {
                cash[row] -= cost;
                projectCost[row] += cost;
                // A product, not a choice: a branch would be mispredicted.
                coveredCosts[k] += term.BackedCost * (month - lastVenture[row] < VentureGrowthMonths ? 1 : 0);
            }
            else if (owners[k] == (int)Owner.University && universities.OverheadPurse[row] >= cost)
            {
                universities.OverheadPurse[row] -= cost;
                universities.Cash[row] -= cost;
            }
            else
            {
                StagePayments.Miss(projects, k);
                uniform[k] = 1;
                continue;
            }

            costs[k] += term.RealCost;
            paid[stage]++;
        }
    }
}
