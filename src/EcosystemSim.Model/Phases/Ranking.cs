namespace EcosystemSim.Model.Phases;

/// <summary>World ranks: papers (I1) and the composite application index (I2-I5).</summary>
public static class Ranking
{
    public const int Components = 5;

    private const int AdoptionPart = 0, FirmsPart = 1, SkillsPart = 2, ComputePart = 3;

    private static readonly double[] Weights =
        [IndexWeightAdoption, IndexWeightFirms, IndexWeightSkills, IndexWeightCompute, IndexWeightTrust];

    /// <summary>Default weights of adoption, firms, skills, compute and trust (I4).</summary>
    public static IReadOnlyList<double> DefaultWeights => Weights;

    /// <summary>I1: rank by papers of the year, whole counts.</summary>
    public static double Research(WorldState world) =>
        Of(world.Panel.PapersOfYear.AsSpan(0, world.Panel.Count), world.Start.Focal);

    /// <summary>I5: rank by the index at the end of the year.</summary>
    public static double Application(WorldState world, double years)
    {
        Span<double> index = world.Scratch.Nations.AsSpan(0, world.Panel.Count);
        Span<double> z = world.Scratch.NationsB.AsSpan(0, index.Length);
        index.Clear();
        for (int i = 0; i < Components; i++)
        {
            SetNormalised(world, i, z);
            ColumnArithmetic.AddProduct(index, Weights[i], z);
        }

        index[world.Start.Focal] = Index(world, world.Start.Focal, years);
        return Of(index, world.Start.Focal);
    }

    /// <summary>Rank by adoption alone (N36).</summary>
    public static double ByAdoption(WorldState world) => Of(world.Panel.Adoption.AsSpan(0, world.Panel.Count), world.Start.Focal);

    /// <summary>One plus the number of nations with more; of equals the lower row goes first.</summary>
    public static double Of(ReadOnlySpan<double> values, int focal)
    {
        double own = values[focal];
        int better = 0;
        // Added and not branched on: about half of the nations are better.
        foreach (double value in values[..focal])
            better += value >= own ? 1 : 0;
        foreach (double value in values[focal..])
            better += value > own ? 1 : 0;
        return 1 + better;
    }

    /// <summary>I4: composite index of a nation.</summary>
    public static double Index(WorldState world, int nation, double years)
    {
        Span<double> z = stackalloc double[Components];
        Normalised(world, nation, years, z);
        double sum = 0;
        for (int i = 0; i < Components; i++)
            sum += Weights[i] * z[i];
        return sum;
    }

    /// <summary>
    /// I3: components on the goalposts of the start; the focal nation carries one constant shift, others a floor.
    /// </summary>
    public static void Normalised(WorldState world, int nation, double years, Span<double> z)
    {
        bool focal = nation == world.Start.Focal;
        if (focal)
            FocalComponents(world, years, z);
        else
            OtherComponents(world, nation, z);
        for (int i = 0; i < Components; i++)
        {
            double scaled = (z[i] - world.Start.GoalpostLow[i]) / (world.Start.GoalpostHigh[i] - world.Start.GoalpostLow[i]);
            z[i] = focal ? scaled + world.Start.IndexShift : Math.Max(IndexComponentMin, scaled);
        }
    }

    /// <summary>The same for one component of every other nation; the focal nation's own place is not its component.</summary>
    public static void SetNormalised(WorldState world, int component, Span<double> z)
    {
        SetComponent(world, component, z);
        double low = world.Start.GoalpostLow[component], range = world.Start.GoalpostHigh[component] - low;
        for (int j = 0; j < z.Length; j++)
            z[j] = Math.Max(IndexComponentMin, (z[j] - low) / range);
    }

    private static void SetComponent(WorldState world, int component, Span<double> c)
    {
        StartValues start = world.Start;
        NationPanel panel = world.Panel;
        switch (component)
        {
            case AdoptionPart:
                panel.Adoption.AsSpan(0, c.Length).CopyTo(c);
                break;
            case FirmsPart:
                ColumnMath.Log(panel.FirmIndex.AsSpan(0, c.Length), c);
                break;
            case SkillsPart:
                double common = start.PaperProductivity * world.Economy.WorldGrowthIntegral;
                for (int j = 0; j < c.Length; j++)
                    c[j] = SkillIndexExponent * (panel.LogOutput[j] - start.LogOutput[j] - common);
                ColumnMath.Exp(c, c);
                ColumnArithmetic.Multiply(c, start.Skill);
                break;
            case ComputePart:
                ColumnMath.Log(panel.GdpPerHead.AsSpan(0, c.Length), c);
                break;
            default:
                start.TrustIndex.AsSpan(0, c.Length).CopyTo(c);
                break;
        }
    }

    /// <summary>I2 and W8: adoption, ln firm index, skills, ln compute per worker and trust of another nation.</summary>
    public static void OtherComponents(WorldState world, int j, Span<double> c)
    {
        StartValues start = world.Start;
        NationPanel panel = world.Panel;
        c[0] = panel.Adoption[j];
        c[1] = StableMath.Log(panel.FirmIndex[j]);
        double own = panel.LogOutput[j] - start.LogOutput[j] - (start.PaperProductivity * world.Economy.WorldGrowthIntegral);
        c[2] = start.Skill[j] * StableMath.Exp(SkillIndexExponent * own);
        c[3] = StableMath.Log(panel.GdpPerHead[j]);
        c[4] = start.TrustIndex[j];
    }

    /// <summary>I2: the same components of the focal nation from its own economy.</summary>
    public static void FocalComponents(WorldState world, double years, Span<double> c)
    {
        StartValues start = world.Start;
        int focal = start.Focal;
        double successes = (world.Funding.SuccessesOfFiveYears + 1) / (start.SuccessesOfFiveYears + 1);
        c[0] = world.Economy.Adoption;
        c[1] = StableMath.Log(start.FirmIndex[focal] * successes);
        c[2] = start.Skill[focal] * Ceilings.StaffPerThousandWorkers(world) / start.StaffPerThousandWorkers;
        c[3] = StableMath.Log(start.GdpPerHead[focal])
            + StableMath.Log(Ceilings.ComputePerWorker(world, years) / start.ComputePerWorker);
        c[4] = start.TrustIndex[focal] + (TrustIndexResponse * (world.Economy.Trust - world.Settings[TrustInitial]));
    }
}
