using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Calls for proposals of the research council and the innovation fund: proposals (F4), scores (F5), awards (F6).
/// </summary>
public static class Calls
{
    public static void Hold(WorldState world, in Tick tick)
    {
        double academic = CallMoney(world, Plan.Academic, tick.MonthOfYear);
        if (academic > 0)
            Decide(world, in tick, Plan.Academic, Collect(world, in tick, academicCall: true), academic);
        double firms = CallMoney(world, Plan.Firms, tick.MonthOfYear);
        if (firms > 0)
            Decide(world, in tick, Plan.Firms, Collect(world, in tick, academicCall: false), firms);
    }

    /// <summary>F5: noise of a panel's mean score, such that a single review has the stated reliability.</summary>
    public static double NoiseSd(double reliability, double reviewers) =>
        Math.Sqrt((1 - reliability) / (reliability * reviewers));

    /// <summary>F5: reliability of a panel (Spearman-Brown).</summary>
    public static double PanelReliability(double reliability, double reviewers) =>
        reviewers * reliability / (1 + ((reviewers - 1) * reliability));

    /// <summary>F2: grant money is divided evenly over the calls left in the fiscal year.</summary>
    private static double CallMoney(WorldState world, int plan, int monthOfYear)
    {
        int calls = (int)world.Controls.Get<CallsPerYear>(), left = 0;
        for (int k = 0; k < calls; k++)
            left += PayOut.CallMonth(k, calls) >= monthOfYear ? 1 : 0;
        return world.Funding.Purse[0][plan] / left;
    }

    private static int Collect(WorldState world, in Tick tick, bool academicCall) =>
        academicCall ? CollectAcademic(world, in tick) : CollectFirms(world, in tick);

    private static int CollectAcademic(WorldState world, in Tick tick)
    {
        ResearchUnits units = world.Units;
        double perHead = ProposalsPerResearcherYear / world.Controls.Get<CallsPerYear>();
        double price = world.Settings[AcademicGrantPrice] * Money.PerMusd(world);
        int count = 0;
        for (int unit = 0; unit < units.Count; unit++)
        {
            double heads = units.Staff[Level.Researcher][unit] + units.Staff[Level.Senior][unit];
            double number = tick.Chance.Poisson(
                StreamId.Proposals, 0, units.Id[unit],
                perHead * heads * world.Universities.ProposalEffort[unit / ResearchUnits.Fields]);
            for (int n = 0; n < number && count < world.Scratch.Proposals.Length; n++)
            {
                ulong id = EntityId.Hash(units.Id[unit], (uint)tick.Month, (uint)n);
                double merit = tick.Chance.Normal(StreamId.ProposalMerit, 0, id);
                world.Scratch.Score[count] = -Score(world, in tick, id, merit, PastAwards(units.Awards, unit));
                world.Scratch.Proposals[count] = new Proposal(id, unit, merit, price);
                world.Scratch.Order[count] = count;
                count++;
            }
        }

        return count;
    }

    /// <summary>
    /// F4: firms apply for prototypes and products without a grant, for what remains of the stage costs and half a staff-year.
    /// </summary>
    private static int CollectFirms(WorldState world, in Tick tick)
    {
        ProjectTable projects = world.Projects;
        double calls = world.Controls.Get<CallsPerYear>(), match = world.Controls.Get<PrivateMatch>();
        double staffYears = GrantStaffYears * Money.MeanFirmWage(world) * Money.PerUsd(world);
        int count = 0;
        for (int k = 0; k < projects.Count && count < world.Scratch.Proposals.Length; k++)
        {
            if (projects.Owner[k] != (int)Owner.Firm || projects.Stage[k] < 2 || projects.Granted[k] > 0)
                continue;
            int firm = (int)projects.OwnerRow[k];
            double applies = Math.Min(1, world.Firms.ApplicationsPerYear[firm] / calls);
            if (match > world.Firms.AcceptedMatch[firm]
                || !tick.Chance.Bernoulli(StreamId.Proposals, 0, projects.Id[k], applies))
                continue;
            ulong id = EntityId.Hash(projects.Id[k], (uint)tick.Month, 0);
            double price = (RemainingCost(world, k) * Money.PerMusd(world)) + staffYears;
            world.Scratch.Score[count] = -Score(world, in tick, id, projects.Merit[k], PastAwards(world.Firms.Awards, firm));
            world.Scratch.Proposals[count] = new Proposal(id, k, projects.Merit[k], price);
            world.Scratch.Order[count] = count;
            count++;
        }

        return count;
    }

    private static double RemainingCost(WorldState world, int k)
    {
        int stage = (int)world.Projects.Stage[k];
        double cost = Math.Max(0, StageCosts.OfStage(world, stage) - world.Projects.StageCost[k]);
        for (int later = stage + 1; later <= ProjectTable.LastStage; later++)
            cost += StageCosts.OfStage(world, later);
        return cost;
    }

    private static double Score(WorldState world, in Tick tick, ulong id, double merit, double pastAwards) =>
        merit + (world.Parameters[PastAwardWeight] * StableMath.Log(1 + pastAwards))
        + (NoiseSd(world.Parameters[ReviewReliability], world.Controls.Get<Reviewers>())
            * tick.Chance.Normal(StreamId.ReviewNoise, 0, id));

    private static double PastAwards(double[][] ring, int row)
    {
        double sum = 0;
        foreach (double[] year in ring)
            sum += year[row];
        return sum;
    }

    /// <summary>F6: from the top of the ranking, then by lottery among the rest of the better half.</summary>
    private static void Decide(WorldState world, in Tick tick, int plan, int count, double money)
    {
        Span<int> order = world.Scratch.Order.AsSpan(0, count);
        world.Scratch.Score.AsSpan(0, count).Sort(order);
        double reviews = count * world.Controls.Get<Reviewers>() * world.Settings[ReviewCost] * Money.PerMusd(world);
        reviews = Math.Min(reviews, money);
        Bodies.Pay(world, plan, 0, ref world.Ledger.Households, reviews);
        money -= reviews;

        double lottery = world.Controls.Get<LotteryShare>();
        double ranked = money * (1 - lottery);
        int next = 0, awards = 0;
        for (; next < count && TryAward(world, in tick, plan, order[next], ref ranked); next++)
            awards++;
        double drawn = ranked + (money * lottery);
        int eligible = (int)(count * LotteryQuantile);
        if (lottery > 0 && next < eligible)
        {
            Span<int> hat = order[next..eligible];
            Span<double> ticket = world.Scratch.Score.AsSpan(0, hat.Length);
            for (int i = 0; i < hat.Length; i++)
                ticket[i] = tick.Chance.Uniform(StreamId.Lottery, 0, world.Scratch.Proposals[hat[i]].Id);
            ticket.Sort(hat);
            for (int i = 0; i < hat.Length && TryAward(world, in tick, plan, hat[i], ref drawn); i++)
                awards++;
        }

        if (plan == Plan.Academic)
        {
            world[Flow.Proposals] += count;
            world[Flow.Awards] += awards;
        }
    }

    /// <summary>
    /// Awards one proposal; false when the call's money is used up. A firm without cash for its match is passed over.
    /// </summary>
    private static bool TryAward(WorldState world, in Tick tick, int plan, int proposal, ref double money)
    {
        ref readonly Proposal p = ref world.Scratch.Proposals[proposal];
        double match = plan == Plan.Firms ? world.Controls.Get<PrivateMatch>() : 0;
        double amount = p.Price * (1 - match);
        if (amount > money)
            return false;
        if (match > 0 && world.Firms.Cash[(int)world.Projects.OwnerRow[p.Row]] < p.Price * match)
            return true;
        int a = world.Awards.Table.Add();
        if (a < 0)
        {
            world[Flow.SkippedEntries]++;
            return false;
        }

        money -= amount;
        Bodies.Commit(world, plan, 0, amount);
        world.Awards.Id[a] = p.Id;
        world.Awards.Merit[a] = p.Merit;
        double realMusd = amount / Money.PerMusd(world);
        int instalments = plan == Plan.Firms && realMusd < SingleInstalmentMusd ? 1 : InstalmentMonths;
        world.Awards.InstalmentsLeft[a] = instalments;
        world.Awards.Instalment[a] = amount / instalments;
        if (plan == Plan.Academic)
        {
            world.Awards.PayeeRow[a] = p.Row;
            world.Units.Awards[tick.Year % FirmTable.AwardYears][p.Row]++;
        }
        else
        {
            AwardFirm(world, in tick, a, p.Row, amount);
        }

        return true;
    }

    /// <summary>B11: a firm grant adds half a staff-year, and what the firm adds or withdraws on its own account (F8).</summary>
    private static void AwardFirm(WorldState world, in Tick tick, int a, int project, double amount)
    {
        AwardQueue awards = world.Awards;
        int firm = (int)world.Projects.OwnerRow[project];
        double leverage = Disbursement.Leverage(world.Funding.GrantShare, world.Parameters[GrantLeverage]);
        double wage = Money.MeanFirmWage(world) * Money.PerUsd(world);
        awards.ToFirm[a] = 1;
        awards.PayeeRow[a] = firm;
        awards.Project[a] = world.Projects.Id[project];
        awards.ProjectPart[a] = Math.Clamp(1 - (GrantStaffYears * wage / amount), 0, 1);
        awards.Posts[a] = GrantStaffYears + (leverage * amount / wage);
        awards.PostMonthsLeft[a] = GrantStaffMonths;
        world.Projects.Granted[project] = 1;
        world.Firms.LastGrant[firm] = tick.Month;
        world.Firms.Awards[tick.Year % FirmTable.AwardYears][firm]++;
        world[Flow.AdditionalResearch] += amount * (1 + leverage) / Money.PerMusd(world);
    }
}
