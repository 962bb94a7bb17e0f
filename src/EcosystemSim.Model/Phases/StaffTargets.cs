using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// How many people each employer wants (T10): universities by posts (F3), firms by sales (B6), the hub by money (F9).
/// </summary>
public static class StaffTargets
{
    /// <summary>
    /// F3: established posts of a unit in a fiscal year, after the university's shift from seniors to researchers (rule 7.1).
    /// </summary>
    public static double EstablishedPosts(WorldState world, int unit, int level, double growth)
    {
        double posts = world.Units.Posts[level][unit] * growth;
        double shift = world.Universities.SeniorShift[unit / ResearchUnits.Fields];
        if (shift == 0 || level == Level.Engineer)
            return posts;
        double payroll = 0;
        for (int l = 0; l < Level.Count; l++)
            payroll += world.Units.Posts[l][unit] * growth * world.Labour.UniversityWage[l];
        double senior = Math.Min(
            world.Units.Posts[Level.Senior][unit] * growth, shift * payroll / world.Labour.UniversityWage[Level.Senior]);
        return level == Level.Senior
            ? posts - senior
            : posts + (senior * world.Labour.UniversityWage[Level.Senior] / world.Labour.UniversityWage[Level.Researcher]);
    }

    /// <summary>The same for every unit.</summary>
    public static void EstablishedPosts(WorldState world, int level, double growth, Span<double> posts)
    {
        posts.Clear();
        ColumnArithmetic.AddProduct(posts, growth, world.Units.Posts[level]);
        ReadOnlySpan<double> shift = world.Universities.SeniorShift.AsSpan(0, world.Universities.Count);
        for (int u = 0; u < shift.Length; u++)
        {
            if (shift[u] == 0 || level == Level.Engineer)
                continue;
            for (int unit = u * ResearchUnits.Fields; unit < (u + 1) * ResearchUnits.Fields; unit++)
                posts[unit] = EstablishedPosts(world, unit, level, growth);
        }
    }

    /// <summary>Growth of established posts since the start (F3).</summary>
    public static double PostGrowth(int year) => StableMath.Pow(1 + UniversityPostGrowthPerYear, year);

    /// <summary>
    /// A real target in whole posts: floor(x + u) with a uniform kept for the run, so that no phantom vacancy appears (3.3).
    /// </summary>
    public static double Whole(double target, double rounding, bool stochastic) =>
        stochastic ? Math.Floor(target + rounding) : target;

    /// <summary>B6: staff targets of all firms, from last month's sales.</summary>
    public static void SetFirmTargets(WorldState world)
    {
        FirmTable firms = world.Firms;
        double wage = Money.MeanFirmWage(world) * Money.PerUsd(world);
        double technology = TechnologyLevel(world);
        double perSale = world.Start.StaffPerSales * FirmPayrollShareOfSales
            / (world.Economy.CapacityUse * wage * StableMath.Pow(technology, world.Parameters[StaffProductivityElasticity]));
        world.Team.ForEach(new Targets(firms, perSale), firms.Count);
    }

    /// <summary>Technology level of the nation relative to its start, Z/Z_0.</summary>
    public static double TechnologyLevel(WorldState world) =>
        world.Economy.Frontier * StableMath.Exp(world.Start.TechGap[world.Start.Focal] - world.Economy.TechGap);

    /// <summary>F9, F2: hub staff that this month's share of the staff money can pay.</summary>
    public static double HubTarget(WorldState world, int monthOfYear)
    {
        double purse = world.Funding.Purse[0][Plan.Hub];
        if (purse <= 0)
            return 0;
        double months = world.Funding.HubSpreadMonthsLeft > 0
            ? world.Funding.HubSpreadMonthsLeft
            : Time.MonthsPerYear - monthOfYear;
        return world.Choices.HubStaffTarget * purse / months / (Time.Step * HubWage(world));
    }

    /// <summary>Nominal yearly pay of a hub post at the hub's mix of levels.</summary>
    public static double HubWage(WorldState world)
    {
        double[] wage = world.Labour.FirmWage;
        return Money.PerUsd(world) * ((HubEngineerShare * wage[Level.Engineer])
            + (HubResearcherShare * wage[Level.Researcher]) + (HubSeniorShare * wage[Level.Senior]));
    }

    public static double HubMix(int level) => level switch
    {
        Level.Engineer => HubEngineerShare,
        Level.Researcher => HubResearcherShare,
        _ => HubSeniorShare,
    };

    private readonly struct Targets(FirmTable firms, double perSale) : IChunkKernel
    {
        public void Run(Chunk chunk) => Rows.ForEach(new FirmTargets(firms, perSale), chunk);
    }

    private readonly ref struct FirmTargets(FirmTable firms, double perSale) : IRowKernel
    {
        private readonly double _perSale = perSale;
        private readonly ReadOnlySpan<double> _sales = firms.Sales, _exports = firms.Exports, _grantPosts = firms.GrantPosts;
        private readonly ReadOnlySpan<double> _hiring = firms.Hiring;
        private readonly Span<double> _target = firms.TargetStaff;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T perSale = T.All(_perSale) * T.Load(_hiring, row);
            T wanted = (perSale * (T.Load(_sales, row) + T.Load(_exports, row))) + T.Load(_grantPosts, row);
            T.Store(LaneMath.AtLeast(wanted, T.All(0)), _target, row);
        }
    }
}
