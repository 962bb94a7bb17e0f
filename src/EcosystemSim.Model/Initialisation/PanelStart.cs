using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Model.Initialisation;

/// <summary>
/// Start values of all nations (9.1, W3-W8): papers carried from the last data to the start date by W3 in expectation,
/// knowledge by perpetual inventory, technology gaps, adoption, indices.
/// </summary>
public static class PanelStart
{
    private const int MeanYears = 3;

    public static void Fill(WorldState world)
    {
        NationTable table = world.Plan.World;
        int n = table.Count;
        StartValues start = world.Start;
        start.NationPopulation = [.. table.Population];
        start.GdpPerHead = [.. table.GdpPerHeadPpp];
        start.IncomeConstantPrices = [.. table.GdpMusd.Zip(table.Population, (gdp, people) => gdp * Money.Million / people)];
        start.NationEmployment = [.. table.Employment];
        start.NationEmployment[start.Focal] = start.Employment;
        start.NationPopulationGrowth = [.. table.PopulationGrowth];
        start.NationGdpGrowth = [.. table.GdpGrowth];
        start.NationPopulationGrowth[start.Focal] = world.Settings[PopulationGrowthFocal];
        start.NationGdpGrowth[start.Focal] = world.Settings[GdpGrowthFocal];
        table.Population.CopyTo(world.Panel.Population, 0);
        table.GdpPerHeadPpp.CopyTo(world.Panel.GdpPerHead, 0);

        double[] observed = ObservedPapers(table);
        int months = MonthsSinceData(world.Plan.Start, table);
        CarryPapers(world, observed, months);
        SetKnowledge(world, observed, months);
        SetGaps(world);
        SetAdoption(world);
        SetIndices(world);
        world.Economy.FrontierGrowthPerYear = start.FrontierDrift;
        world.Economy.ResearchOutput = start.FocalOutput;
        for (int j = 0; j < n; j++)
            start.CoauthorPrior[j] = Math.Sqrt(table.Coauthored[start.Focal][j] + 1);
    }

    /// <summary>
    /// Centred log-mean of the last three years of data; a nation without papers counts as the least output the panel knows.
    /// </summary>
    private static double[] ObservedPapers(NationTable table)
    {
        double[] papers = new double[table.Count];
        for (int j = 0; j < papers.Length; j++)
        {
            double sum = 0;
            foreach (double year in table.Papers[j].AsSpan()[^MeanYears..])
                sum += StableMath.Log(Math.Max(PapersPerYearMin, year));
            papers[j] = StableMath.Exp(sum / MeanYears);
        }

        return papers;
    }

    /// <summary>Whole months from the middle of the averaged years to the start date.</summary>
    private static int MonthsSinceData(DateOnly startDate, NationTable table)
    {
        double lastYear = table.FirstPaperYear + table.Papers[0].Length - 1;
        double middle = lastYear - ((MeanYears - 1) * 0.5) + 0.5;
        double year = startDate.Year + ((startDate.DayOfYear - 1) / 365.25);
        return Math.Max(0, (int)Math.Round((year - middle) * Time.MonthsPerYear));
    }

    /// <summary>W3 in expectation for every nation, the focal one included; then the constants a_j, res_j0 and nu.</summary>
    private static void CarryPapers(WorldState world, double[] observed, int months)
    {
        StartValues start = world.Start;
        int n = observed.Length;
        double total = OrderedSum.Of(observed);
        double[] logOutput = [.. observed.Select(p => StableMath.Log(p / total))];
        double[] fundamental = [.. Enumerable.Range(0, n).Select(j => Fundamental(world, j))];
        double[] target = [.. Enumerable.Range(0, n).Select(j =>
            fundamental[j] + (world.Parameters[ResidualPersistence] * (logOutput[j] - fundamental[j])))];
        double pace = Time.Step * world.Parameters[ReversionToFundamentals];
        for (int month = 0; month < months; month++)
        {
            double sum = 0;
            for (int j = 0; j < n; j++)
            {
                logOutput[j] += pace * (target[j] - logOutput[j]);
                sum += StableMath.Exp(logOutput[j]);
            }

            double common = StableMath.Log(sum);
            for (int j = 0; j < n; j++)
                logOutput[j] -= common;
        }

        start.PapersPerOutput = total * StableMath.Exp(world.Parameters[WorldResearchGrowth] * Time.Years(months));
        start.LogOutput = logOutput;
        start.Papers = [.. logOutput.Select(x => start.PapersPerOutput * StableMath.Exp(x))];
        start.Residual = [.. Enumerable.Range(0, n).Select(j => logOutput[j] - fundamental[j])];
        start.FocalOutput = StableMath.Exp(logOutput[start.Focal]);
        double spillover = world.Parameters[FrontierSpillover];
        // Start on the quasi-balanced path; with full spillover there is none, and the drift is the frontier's growth itself.
        start.FrontierDrift =
            world.Parameters[SteppingOnToes] * world.Parameters[WorldResearchGrowth] / (spillover == 1 ? 1 : 1 - spillover);
        start.CoauthorPrior = new double[n];
        logOutput.CopyTo(world.Panel.LogOutput, 0);
        world.Panel.Shadow[0] = logOutput[start.Focal];
        start.Papers.CopyTo(world.Panel.PapersOfYear, 0);
    }

    private static double Fundamental(WorldState world, int j) =>
        (world.Parameters[PapersPopulationElasticity] * StableMath.Log(world.Start.NationPopulation[j]))
        + (world.Parameters[PapersIncomeElasticity] * StableMath.Log(world.Start.IncomeConstantPrices[j]));

    /// <summary>9.1: perpetual inventory of the published papers, carried from the end of the data to the start date.</summary>
    private static void SetKnowledge(WorldState world, double[] observed, int months)
    {
        NationTable table = world.Plan.World;
        double depreciation = world.Parameters[KnowledgeDepreciation];
        double yearly = StableMath.Exp(-depreciation), half = StableMath.Exp(-depreciation * 0.5);
        double monthly = StableMath.Exp(-depreciation * Time.Step);
        int known = (int)(MeanYears * 0.5 * Time.MonthsPerYear);
        for (int j = 0; j < table.Count; j++)
        {
            double stock = 0;
            foreach (double papers in table.Papers[j])
                stock = (stock * yearly) + (papers * half);
            double growth = StableMath.Log(world.Start.Papers[j] / observed[j]);
            for (int month = known; month < months; month++)
                stock = (stock * monthly) + (Time.Step * observed[j] * StableMath.Exp(growth * month / Math.Max(1, months)));
            world.Panel.Knowledge[j] = Math.Max(stock, PapersPerYearMin / depreciation);
        }

        world.Economy.Knowledge = world.Panel.Knowledge[world.Start.Focal];
        double[] perWorker =
            [.. Enumerable.Range(0, table.Count).Select(j => world.Panel.Knowledge[j] / world.Start.NationEmployment[j])];
        Array.Sort(perWorker);
        int top = Math.Max(1, (int)Math.Round(KnowledgeYardstickShare * perWorker.Length));
        world.Start.KnowledgeReference = OrderedSum.Of(perWorker.AsSpan()[^top..]) / top;
    }

    /// <summary>
    /// 9.1: technology gaps fall with the percentile of papers per worker, scaled so that the focal nation has its own.
    /// </summary>
    private static void SetGaps(WorldState world)
    {
        StartValues start = world.Start;
        int n = start.Papers.Length;
        start.Skill = [.. Enumerable.Range(0, n).Select(j => start.Papers[j] / start.NationEmployment[j])];
        double[] percentile = [.. start.Skill.Select(own => (double)start.Skill.Count(other => other < own) / (n - 1))];
        double focalGap = world.Settings[TechnologyGap];
        double slope = percentile[start.Focal] < 1 ? focalGap / (1 - percentile[start.Focal]) : InitialGapSlope;
        start.TechGap = [.. percentile.Select(p => Math.Min(InitialGapMax, slope * (1 - p)))];
        start.TechGap[start.Focal] = focalGap;
        start.TechGap.CopyTo(world.Panel.TechGap, 0);
        world.Economy.TechGap = focalGap;
    }

    /// <summary>
    /// 9.1: published user shares moved to the start date; where none is published, the fit on income (W7 with r_j = 0).
    /// </summary>
    private static void SetAdoption(WorldState world)
    {
        NationTable table = world.Plan.World;
        StartValues start = world.Start;
        int n = table.Count;
        double years = UserShareObservedYear - world.Plan.Start.Year - ((world.Plan.Start.DayOfYear - 1) / 365.25);
        double[] probit = new double[n];
        double count = 0, meanX = 0, meanY = 0, sxx = 0, sxy = 0;
        for (int pass = 0; pass < 2; pass++)
        {
            for (int j = 0; j < n; j++)
            {
                if (double.IsNaN(table.AiUserShare[j]))
                    continue;
                double x = StableMath.Log(start.GdpPerHead[j]);
                if (pass == 0)
                {
                    double logit = StableMath.Logit(table.AiUserShare[j]) - (UserShareLogitGrowthPerYear * years);
                    probit[j] = StableMath.NormalQuantile(StableMath.Logistic(logit));
                    count++;
                    meanX += x;
                    meanY += probit[j];
                }
                else
                {
                    sxx += (x - meanX) * (x - meanX);
                    sxy += (x - meanX) * (probit[j] - meanY);
                }
            }

            if (pass == 0)
            {
                meanX /= count;
                meanY /= count;
            }
        }

        double slope = sxy / sxx;
        start.Adoption = new double[n];
        start.CeilingResidual = new double[n];
        double people = 0, income = 0;
        for (int j = 0; j < n; j++)
        {
            double fit = meanY + (slope * (StableMath.Log(start.GdpPerHead[j]) - meanX));
            bool measured = !double.IsNaN(table.AiUserShare[j]);
            start.Adoption[j] = StableMath.NormalCdf(measured ? probit[j] : fit);
            start.CeilingResidual[j] = measured ? CeilingResidualShare * (probit[j] - fit) : 0;
            people += start.NationPopulation[j];
            income += start.NationPopulation[j] * StableMath.Log(start.GdpPerHead[j]);
        }

        start.MeanLogIncome = income / people;
        start.Adoption[start.Focal] = world.Settings[AdoptionInitial];
        start.Adoption.CopyTo(world.Panel.Adoption, 0);
    }

    /// <summary>
    /// I2: firm index from patents, trust index from regulatory quality; a nation without a score gets the mean of the others.
    /// </summary>
    private static void SetIndices(WorldState world)
    {
        NationTable table = world.Plan.World;
        StartValues start = world.Start;
        double scored = table.RegulatoryQuality.Where(q => !double.IsNaN(q)).Average();
        start.FirmIndex = [.. Enumerable.Range(0, table.Count).Select(j =>
            ((double.IsNaN(table.AiPatents[j]) ? 0 : table.AiPatents[j]) + PatentOffset)
                / ((table.Population[j] / Money.Million) + 1))];
        start.TrustIndex = [.. table.RegulatoryQuality.Select(q =>
            ((double.IsNaN(q) ? scored : q) + GovernanceScoreOffset) / GovernanceScoreRange)];
        start.FirmIndex.CopyTo(world.Panel.FirmIndex, 0);
    }
}
