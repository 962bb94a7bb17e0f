using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Phases;

/// <summary>Technology gaps, adoption and AI firms of the other nations (W6-W8), a column at a time.</summary>
public static class PanelCatchUp
{
    /// <summary>W6: technology gaps of the other nations; partners of the focal nation learn from it too.</summary>
    /// <param name="world">The world.</param>
    /// <param name="month">The month.</param>
    /// <param name="reference">Yardstick of knowledge per worker.</param>
    public static void LearnFromFrontier(WorldState world, int month, double reference)
    {
        NationPanel panel = world.Panel;
        double autonomous = world.Parameters[AutonomousCatchUp], absorptive = world.Parameters[AbsorptiveCatchUp];
        double growth = world.Economy.FrontierGrowthPerYear;
        Span<double> openness = world.Scratch.Nations;
        openness.Fill(Math.Min(1, OpennessMax));
        foreach (int partner in world.PartnerRows)
        {
            // A partner outside the table has no row that learns.
            if (partner >= 0)
                openness[partner] = PartnerOpenness(world, partner, month);
        }

        int focal = world.Start.Focal;
        double own = panel.TechGap[focal];
        Rows.ForEach(
            new Learning
            {
                Knowledge = panel.Knowledge,
                Employment = world.Start.NationEmployment,
                Openness = openness,
                Gap = panel.TechGap,
                Constants = new(reference, autonomous, absorptive, growth),
            },
            openness.Length);
        panel.TechGap[focal] = own;
    }

    /// <summary>W7: adoption towards a ceiling that rises with income.</summary>
    public static void Adopt(WorldState world, in Tick tick)
    {
        NationPanel panel = world.Panel;
        double worldAdoption = AdvanceWorldPanel.WorldAdoption(world);
        world.Economy.WorldAdoption = worldAdoption;
        DiffusionPace pace = DiffusionPace.Of(
            world.Parameters[AdoptionInnovation] + (world.Parameters[WorldAdoptionPull] * worldAdoption),
            world.Parameters[WorldAdoptionImitationRatio] * world.Parameters[AdoptionImitation], Time.Step);
        Span<double> ceiling = world.Scratch.Nations, factor = world.Scratch.NationsB;
        SetCeiling(world, ceiling);
        tick.Chance.MeanOneLognormals(StreamId.PanelAdoption, 0, world.NationIds, AdoptionNoiseSd, factor);
        int focal = world.Start.Focal;
        double own = panel.Adoption[focal];
        Rows.ForEach(
            new Adopting
            {
                Adoption = panel.Adoption,
                Ceiling = ceiling,
                SpeedFactor = panel.SpeedFactor,
                Noise = factor,
                Pace = pace,
            },
            ceiling.Length);
        panel.Adoption[focal] = own;

        AdvanceFirmIndex(world);
    }

    private static double PartnerOpenness(WorldState world, int nation, int month)
    {
        double knowledge = Agreements.KnowledgeWith(world, nation, month);
        double bonus = knowledge == 0
            ? 0
            : knowledge * AdvanceWorldPanel.Lead(world.Panel.TechGap[nation] - world.Economy.TechGap);
        return Math.Clamp(1 + (world.Parameters[AgreementOpenness] * bonus), 0, OpennessMax);
    }

    private static void SetCeiling(WorldState world, Span<double> ceiling)
    {
        double center = StableMath.NormalQuantile(world.Parameters[WorldAdoptionCeiling]);
        double effect = world.Parameters[CeilingIncomeEffect];
        ColumnMath.Log(world.Panel.GdpPerHead, ceiling);
        for (int j = 0; j < ceiling.Length; j++)
            ceiling[j] = center + (effect * (ceiling[j] - world.Start.MeanLogIncome)) + world.Start.CeilingResidual[j];
        ColumnMath.NormalCdf(ceiling, ceiling);
    }

    /// <summary>W8: AI firms follow adoption, technology and income with a lag.</summary>
    private static void AdvanceFirmIndex(WorldState world)
    {
        NationPanel panel = world.Panel;
        StartValues start = world.Start;
        double own = panel.FirmIndex[start.Focal];
        Rows.ForEach(new FollowingFirms { Panel = panel, Start = start }, panel.Count);
        panel.FirmIndex[start.Focal] = own;
    }

    /// <summary>W6 for some nations; see <see cref="AdvanceWorldPanel.NextGapAt"/>.</summary>
    private readonly ref struct Learning : IRowKernel
    {
        public required ReadOnlySpan<double> Knowledge { get; init; }

        public required ReadOnlySpan<double> Employment { get; init; }

        public required ReadOnlySpan<double> Openness { get; init; }

        public required Span<double> Gap { get; init; }

        public required (double Reference, double Autonomous, double Absorptive, double Growth) Constants { get; init; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T relative = T.Load(Knowledge, row) / T.Load(Employment, row) / T.All(Constants.Reference);
            T absorption = relative / (relative + T.All(AbsorptionHalfPoint));
            T speed = T.All(Constants.Autonomous) + (T.All(Constants.Absorptive) * absorption * T.Load(Openness, row));
            T kept = LaneMath.ExpOfSum(-speed * T.All(Time.Step), T.All(0));
            T gap = (T.Load(Gap, row) * kept) + (T.All(Constants.Growth) / speed * (T.All(1) - kept));
            T.Store(gap, Gap, row);
        }
    }

    /// <summary>W7 for some nations; see <see cref="Diffusion.Next"/>.</summary>
    private readonly ref struct Adopting : IRowKernel
    {
        public required Span<double> Adoption { get; init; }

        public required ReadOnlySpan<double> Ceiling { get; init; }

        public required ReadOnlySpan<double> SpeedFactor { get; init; }

        public required ReadOnlySpan<double> Noise { get; init; }

        public required DiffusionPace Pace { get; init; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T adoption = T.Load(Adoption, row), ceiling = T.Load(Ceiling, row), reached = adoption / ceiling, one = T.All(1);
            T innovation = T.All(Pace.Innovation), imitation = T.All(Pace.Imitation);
            T drive = innovation + (imitation * reached);
            T left = (one - reached) / drive * T.All(Pace.Decay);
            T share = (one - (innovation * left)) / (one + (imitation * left));
            T target = ceiling * T.Select(T.Less(T.All(0), drive), share, reached);
            T factor = T.Load(SpeedFactor, row) * T.Load(Noise, row);
            T next = LaneMath.AtMost(adoption + ((target - adoption) * factor), ceiling);
            T.Store(T.Select(T.Less(adoption, ceiling), next, adoption), Adoption, row);
        }
    }

    /// <summary>W8 for some nations.</summary>
    private readonly struct FollowingFirms : IRowKernel
    {
        public required NationPanel Panel { get; init; }

        public required StartValues Start { get; init; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T technology = LaneMath.ExpOfSum(T.Load(Start.TechGap, row) - T.Load(Panel.TechGap, row), T.All(0));
            T gdp = T.Load(Panel.Population, row) * T.Load(Panel.GdpPerHead, row);
            T gdpStart = T.Load(Start.NationPopulation, row) * T.Load(Start.GdpPerHead, row);
            T drive = T.Load(Panel.Adoption, row) / T.Load(Start.Adoption, row) * technology * (gdp / gdpStart);
            T index = T.Load(Panel.FirmIndex, row);
            T pace = T.All(Time.Step * FirmIndexAdjustmentPerYear);
            T.Store(index + (pace * ((T.Load(Start.FirmIndex, row) * drive) - index)), Panel.FirmIndex, row);
        }
    }
}
