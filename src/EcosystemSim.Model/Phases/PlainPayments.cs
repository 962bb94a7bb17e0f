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
    /// <summary>
    /// Projects whose firms are looked at before one of them is paid for, and the number of firms from which it pays: what fewer
    /// of them have is in a near cache.
    /// </summary>
    private const int Ahead = 64, AheadFrom = 16_384;

    /// <summary>Bits of a tally in which the projects of a chunk fit.</summary>
    private const int TallyBits = 16, TallyMask = (1 << TallyBits) - 1;

    /// <summary>Pays for all plain projects. One that nobody pays for does not finish: its uniform becomes 1.</summary>
    public static void Pay(WorldState world, int month, in StageTerms terms)
    {
        int parts = world.Scratch.PlainOfFirms.Count;
        world.Team.ForEachPart(new PlainPayments(world, month, terms), parts);
        Ledger ledger = world.Ledger;
        for (int stage = 1; stage <= ProjectTable.LastStage; stage++)
        {
            double paid = world.Scratch.Chunks.Sum(stage, parts * Chunk.Length);
            ledger.Households += paid * terms[stage].Cost;
            ledger.Turnover += paid * terms[stage].Cost;
            ledger.ComplianceOfMonth += paid * terms[stage].ComplianceCost;
        }
    }

    /// <summary>One part of all firms and one of all universities: they share no purse, so either may come first.</summary>
    public void Run(Chunk chunk)
    {
        int count = world.Projects.Count;
        Span<double> paid = stackalloc double[ProjectTable.LastStage + 1];
        for (int some = 0; some < Chunk.NumberOf(count); some++)
        {
            PayOfFirms(world.Scratch.PlainOfFirms.Of(chunk.Number, Chunk.At(some, count)), paid);
            PayOfUniversities(world.Scratch.PlainOfUniversities.Of(chunk.Number, Chunk.At(some, count)), paid);
        }

        paid.CopyTo(world.Scratch.Chunks.SumsOf(chunk.Number));
    }

    private void PayOfFirms(ReadOnlySpan<int> rows, Span<double> paid)
    {
        if (world.Firms.Count < AheadFrom)
        {
            PayEachOfFirms(rows, paid);
            return;
        }

        for (int from = 0; from < rows.Length; from += Ahead)
        {
            ReadOnlySpan<int> some = rows.Slice(from, Math.Min(Ahead, rows.Length - from));
            // Nobody asks for the sum. It stands in the place of stage 0, which no project has, so that the reads are made.
            paid[0] += LookAhead(some);
            PayEachOfFirms(some, paid);
        }
    }

    /// <summary>
    /// Reads what firms have before anything of it is changed: the processor fetches the lines of many firms at a time, where it
    /// would wait for those of each project in turn.
    /// </summary>
    private double LookAhead(ReadOnlySpan<int> rows)
    {
        ReadOnlySpan<double> owners = world.Projects.OwnerRow, lastVenture = world.Firms.LastVenture;
        ReadOnlySpan<double> cash = world.Firms.Cash, projectCost = world.Firms.ProjectCost;
        double sum = 0;
        foreach (int k in rows)
            sum += cash[(int)owners[k]] + projectCost[(int)owners[k]] + lastVenture[(int)owners[k]];
        return sum;
    }

    private void PayEachOfFirms(ReadOnlySpan<int> rows, Span<double> paid)
    {
        ProjectTable projects = world.Projects;
        ReadOnlySpan<double> stages = projects.Stage, owners = projects.OwnerRow, lastVenture = world.Firms.LastVenture;
        Span<double> costs = projects.StageCost, coveredCosts = projects.StageCovered;
        Span<double> cash = world.Firms.Cash, projectCost = world.Firms.ProjectCost;
        int lastUnbacked = month - VentureGrowthMonths;
        // How many were paid for in each stage, in one number: counted in memory, a project would wait for the one before it.
        ulong tally = 0;
        foreach (int k in rows)
        {
            int row = (int)owners[k], stage = (int)stages[k];
            if (!(cash[row] > 0))
            {
                Miss(k);
                continue;
            }

            ref readonly StageTerm term = ref terms[stage];
            cash[row] -= term.Cost;
            projectCost[row] += term.Cost;
            costs[k] += term.RealCost;
            // A product, not a choice: a branch would be mispredicted.
            coveredCosts[k] += term.BackedCost * (lastVenture[row] > lastUnbacked ? 1 : 0);
            tally += 1UL << (TallyBits * stage);
        }

        for (int stage = 1; stage <= ProjectTable.LastStage; stage++)
            paid[stage] += (tally >> (TallyBits * stage)) & TallyMask;
    }

    /// <summary>Universities pay as far as this month's overhead lasts.</summary>
    private void PayOfUniversities(ReadOnlySpan<int> rows, Span<double> paid)
    {
        ProjectTable projects = world.Projects;
        ReadOnlySpan<double> stages = projects.Stage, owners = projects.OwnerRow;
        Span<double> costs = projects.StageCost;
        Span<double> cash = world.Universities.Cash, purse = world.Universities.OverheadPurse;
        foreach (int k in rows)
        {
            int row = (int)owners[k], stage = (int)stages[k];
            ref readonly StageTerm term = ref terms[stage];
            if (purse[row] < term.Cost)
            {
                Miss(k);
                continue;
            }

            purse[row] -= term.Cost;
            cash[row] -= term.Cost;
            costs[k] += term.RealCost;
            paid[stage]++;
        }
    }

    private void Miss(int k)
    {
        StagePayments.Miss(world.Projects, k);
        world.Scratch.B[k] = 1;
    }
}
