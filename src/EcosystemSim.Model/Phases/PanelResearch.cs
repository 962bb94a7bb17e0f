namespace EcosystemSim.Model.Phases;

/// <summary>Population, income, research output and papers of the other nations (W2-W5, W8), a column at a time.</summary>
public static class PanelResearch
{
    /// <summary>
    /// Population and income grow at their own mean of five years, decaying to a common long-run rate over ten years (W8).
    /// </summary>
    public static void GrowFundamentals(WorldState world, double years)
    {
        NationPanel panel = world.Panel;
        Span<double> people = world.Scratch.Nations, income = world.Scratch.NationsB;
        double own = Math.Max(0, 1 - (years / GrowthConvergenceYears));
        double longRunPeople = (1 - own) * LongRunPopulationGrowthPerYear, longRunGdp = (1 - own) * LongRunGdpGrowthPerYear;
        for (int j = 0; j < people.Length; j++)
        {
            double growth = (own * world.Start.NationPopulationGrowth[j]) + longRunPeople;
            people[j] = Time.Step * growth;
            income[j] = Time.Step * ((own * world.Start.NationGdpGrowth[j]) + longRunGdp - growth);
        }

        ColumnMath.Exp(people, people);
        ColumnMath.Exp(income, income);
        for (int j = 0; j < people.Length; j++)
        {
            panel.Population[j] *= people[j];
            panel.GdpPerHead[j] *= income[j];
        }
    }

    /// <summary>W3: research output reverts to fundamentals under shocks; the sum grows at the growth of the world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="tick">The month.</param>
    /// <param name="growth">Growth of world AI research per year.</param>
    /// <param name="output">Output of the other nations last month, and afterwards that of this month.</param>
    public static void AdvanceOutput(WorldState world, in Tick tick, double growth, Span<double> output)
    {
        NationPanel panel = world.Panel;
        int focal = world.Start.Focal;
        Span<double> next = world.Scratch.Nations, shock = world.Scratch.NationsB;
        SetPull(world, next, shock);
        SetShock(world, in tick, output, shock);
        for (int j = 0; j < next.Length; j++)
            next[j] = j == focal ? panel.Shadow[0] + next[j] : panel.LogOutput[j] + next[j] + shock[j];

        double before = AdvanceWorldPanel.SumOfOthers(output, focal, 0);
        ColumnMath.Exp(next, output);
        double after = AdvanceWorldPanel.SumOfOthers(output, focal, 0);
        double common = StableMath.Log(before / after) + (Time.Step * growth);
        ColumnArithmetic.Scale(output, StableMath.Exp(common));
        for (int j = 0; j < next.Length; j++)
        {
            if (j == focal)
                panel.Shadow[0] = next[j] + common;
            else
                panel.LogOutput[j] = next[j] + common;
        }
    }

    /// <summary>W4: papers of the month and knowledge stocks.</summary>
    public static void Publish(WorldState world, in Tick tick, ReadOnlySpan<double> output)
    {
        NationPanel panel = world.Panel;
        double depreciation = StableMath.Exp(-world.Parameters[KnowledgeDepreciation] * Time.Step);
        Span<double> papers = world.Scratch.Nations, uniform = world.Scratch.NationsB;
        double perOutput = Time.Step * world.Start.PapersPerOutput;
        for (int j = 0; j < papers.Length; j++)
            papers[j] = perOutput * output[j];
        tick.Chance.NegativeBinomials(StreamId.PanelPapers, 0, world.NationIds, PanelPaperDispersion, papers, uniform);
        for (int j = 0; j < papers.Length; j++)
        {
            if (j == world.Start.Focal)
                continue;
            panel.PapersOfMonth[j] = papers[j];
            panel.PapersOfYear[j] += papers[j];
            panel.Knowledge[j] = (panel.Knowledge[j] * depreciation) + papers[j];
        }
    }

    /// <summary>W3: reversion to fundamentals in one month, in logs; of the focal nation on its shadow path.</summary>
    private static void SetPull(WorldState world, Span<double> pull, Span<double> income)
    {
        NationPanel panel = world.Panel;
        StartValues start = world.Start;
        for (int j = 0; j < income.Length; j++)
            income[j] = start.IncomeConstantPrices[j] * (panel.GdpPerHead[j] / start.GdpPerHead[j]);
        ColumnMath.Log(income, income);
        ColumnMath.Log(panel.Population, pull);
        double people = world.Parameters[PapersPopulationElasticity], money = world.Parameters[PapersIncomeElasticity];
        double persistence = world.Parameters[ResidualPersistence];
        double pace = Time.Step * world.Parameters[ReversionToFundamentals];
        for (int j = 0; j < pull.Length; j++)
        {
            double fundamental = (people * pull[j]) + (money * income[j]);
            double target = fundamental + (persistence * start.Residual[j]);
            pull[j] = pace * (target - (j == start.Focal ? panel.Shadow[0] : panel.LogOutput[j]));
        }
    }

    /// <summary>W3: shocks of the month with the volatility of each nation's output.</summary>
    private static void SetShock(WorldState world, in Tick tick, ReadOnlySpan<double> output, Span<double> shock)
    {
        if (!tick.Stochastic)
        {
            shock.Clear();
            return;
        }

        Span<double> normal = world.Scratch.NationsD;
        tick.Chance.Normals(StreamId.ResearchShock, 0, world.NationIds, normal);
        for (int j = 0; j < shock.Length; j++)
            shock[j] = AdvanceWorldPanel.RelativePapers(world.Start.PapersPerOutput * output[j]);
        ColumnMath.PowNearOne(shock, -world.Parameters[VolatilitySizeExponent], shock);
        double atReference = world.Parameters[ResearchVolatility];
        for (int j = 0; j < shock.Length; j++)
        {
            double sd = Math.Min(ResearchVolatilityMax, atReference * shock[j]);
            shock[j] = AdvanceWorldPanel.ShockAt(normal[j], sd);
        }
    }
}
