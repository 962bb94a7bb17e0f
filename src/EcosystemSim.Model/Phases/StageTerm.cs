namespace EcosystemSim.Model.Phases;

/// <summary>What all projects of a stage share in a month (J2, J4), computed once for all of them.</summary>
/// <param name="Pace">Probability that a project finishes its sub-stage this month.</param>
/// <param name="RealCost">Cost of the month, real MUSD0.</param>
/// <param name="Cost">Cost of the month, nominal.</param>
/// <param name="GateLogit">Log odds at the gate that ends the stage (J3).</param>
/// <param name="Compliance">Cost of compliance per unit of other cost; 0 before the last stage.</param>
public readonly record struct StageTerm(double Pace, double RealCost, double Cost, double GateLogit, double Compliance)
{
    /// <summary>Part of the month's real cost that counts as covered when venture capital pays all of it.</summary>
    public double BackedCost { get; } = RealCost * Cost / Cost;

    /// <summary>What compliance takes of a month that neither grant nor hub pays for, nominal.</summary>
    public double ComplianceCost { get; } = Cost * Compliance / (1 + Compliance);

    /// <summary>Number of terms: each stage without and with hub support, and the unused stage 0.</summary>
    public const int Count = 2 * (ProjectTable.LastStage + 1);

    /// <summary>Place of a stage's term.</summary>
    public static int Index(int stage, bool hub) => (hub ? ProjectTable.LastStage + 1 : 0) + stage;

    /// <summary>The terms of the present month, by <see cref="Index"/>.</summary>
    public static void SetAll(WorldState world, Span<StageTerm> terms)
    {
        double perMusd = Money.PerMusd(world);
        for (int stage = 1; stage <= ProjectTable.LastStage; stage++)
        {
            double compliance = stage == ProjectTable.LastStage ? StageCosts.Compliance(world) : 0;
            double gate = Gates.Logit(world, stage);
            for (int support = 0; support < 2; support++)
            {
                double years = MoveProjects.StageYears(world, stage, support);
                double pace = Math.Min(1, ProjectSubStages * Time.Step / years);
                double real = StageCosts.OfStage(world, stage) / (Time.MonthsPerYear * years);
                terms[Index(stage, support > 0)] = new StageTerm(pace, real, real * perMusd, gate, compliance);
            }
        }
    }
}
