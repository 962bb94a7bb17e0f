namespace EcosystemSim.Model.Phases;

/// <summary>Research labour and compute of the university units (K1, K2, Q3).</summary>
public static class ResearchEffort
{
    /// <summary>
    /// K1: research labour of every unit, full-time equivalents; returns the national sum, visiting experts included (T5).
    /// </summary>
    public static double SetLabour(WorldState world, int month)
    {
        ResearchUnits units = world.Units;
        Labour people = world.Labour;
        double engineer = world.Parameters[EngineerResearchWeight] * people.HumanCapital[Level.Engineer];
        double researcher = people.HumanCapital[Level.Researcher];
        double senior = world.Parameters[SeniorResearchWeight] * people.HumanCapital[Level.Senior];
        double student = world.Parameters[StudentResearchWeight];
        Span<double> shares = stackalloc double[ResearchUnits.Fields];
        for (int field = 0; field < shares.Length; field++)
            shares[field] = FieldShare(world, field);
        double[] engineers = units.Staff[Level.Engineer], researchers = units.Staff[Level.Researcher];
        double[] seniors = units.Staff[Level.Senior];
        for (int university = 0; university < world.Universities.Count; university++)
        {
            double students = 0;
            for (int stage = 0; stage < Universities.Stages; stage++)
                students += world.Universities.Doctoral[stage][university];
            for (int field = 0; field < shares.Length; field++)
            {
                int unit = (university * ResearchUnits.Fields) + field;
                units.Labour[unit] = (engineer * engineers[unit]) + (researcher * researchers[unit])
                    + (senior * seniors[unit]) + (student * students * shares[field]);
            }
        }

        double own = OrderedSum.Of(units.Labour.AsSpan(0, units.Count));
        double visiting = VisitingExpertResearchWeight * TrainPeople.ExpertsPresent(world, month);
        if (visiting > 0 && own > 0)
        {
            for (int unit = 0; unit < units.Count; unit++)
                units.Labour[unit] *= 1 + (visiting / own);
        }

        return own + visiting;
    }

    public static double FieldShare(WorldState world, int field) => field switch
    {
        0 => world.Settings[FieldMachineLearning],
        1 => world.Settings[FieldSystems],
        2 => world.Settings[FieldDomain],
        _ => world.Settings[FieldGovernance],
    };

    /// <summary>
    /// Q3: academic compute per research labour, relative to the start and to the growing requirement; equal in all units.
    /// </summary>
    public static double RelativeCompute(WorldState world, double labour, double years) =>
        AcademicCompute(world) / labour / world.Start.ComputePerLabour
        * StableMath.Exp(-world.Parameters[ComputePriceDecline] * years);

    /// <summary>Compute that universities use: their own and their access share of the hub's.</summary>
    public static double AcademicCompute(WorldState world) =>
        world.Compute.Stock[ComputeOwner.Universities] + (HubComputeAcademicShare * world.Compute.Stock[ComputeOwner.Hub]);

    /// <summary>
    /// K2: effect of relative compute on research, 1 at relative compute 1 (constant elasticity of substitution).
    /// </summary>
    public static double ComputeEffect(double relative, double elasticity, double substitution)
    {
        if (Math.Abs(substitution - 1) < UnitElasticityTolerance)
            return StableMath.Pow(relative, elasticity);
        double power = (substitution - 1) / substitution;
        return StableMath.Pow(1 - elasticity + (elasticity * StableMath.Pow(relative, power)), 1 / power);
    }
}
