using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Model.Runs;

/// <summary>
/// Identity of a whole compiled scenario, names and ensemble included: two plans with the same hash write the same results.
/// </summary>
public static class ScenarioHash
{
    /// <summary>
    /// Points at which a distribution is compared; two that agree at all of them draw the same for every practical purpose.
    /// </summary>
    private static readonly double[] Probes = [0.001, 0.05, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 0.95, 0.999];

    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(ScenarioPlan plan)
    {
        using var bytes = new CanonicalBytes();
        CanonicalPlan.AddFrame(bytes, plan);
        bytes.Add("words").Add(plan.Name).Add(plan.Title).Add(plan.Calendar);
        bytes.Add("parameters").Add(plan.Parameters.Values);
        bytes.Add("uncertainties").Add(plan.Uncertainties.Count);
        foreach (Uncertainty uncertainty in plan.Uncertainties)
        {
            bytes.Add(uncertainty.Parameter.Key);
            foreach (double probe in Probes)
                bytes.Add(uncertainty.Distribution.Quantile(probe));
        }

        bytes.Add("policies").Add(plan.Policies.Count);
        foreach (Policy policy in plan.Policies)
        {
            bytes.Add(policy.Name).Add(policy.Title);
            CanonicalPlan.AddPolicy(bytes, policy);
        }

        bytes.Add("ensemble").Add(plan.Futures).Add(plan.Replicates).Add(plan.Seed);
        bytes.Add("report").Add(plan.CompareTo).Add(plan.ReportIndicators.Count);
        foreach (string indicator in plan.ReportIndicators)
            bytes.Add(indicator);
        return bytes.Sha256();
    }
}
