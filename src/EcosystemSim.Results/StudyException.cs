using System.Globalization;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Results;

/// <summary>Why scenarios cannot be run as one study; the message says what to do.</summary>
public sealed class StudyException(string message) : Exception(message)
{
    /// <summary>
    /// Scenarios of one study have different names, and the same start and number of years: a year of the tables and figures is
    /// then the same year for all.
    /// </summary>
    internal static void Check(IReadOnlyList<ScenarioPlan> scenarios)
    {
        if (scenarios.Count == 0)
            throw new StudyException("A study needs at least one scenario.");
        if (scenarios.GroupBy(plan => plan.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new StudyException($"Two of the scenarios are called '{twice.Key}'. Give one of them another name.");
        ScenarioPlan first = scenarios[0];
        foreach (ScenarioPlan plan in scenarios)
        {
            if (plan.Start != first.Start)
            {
                throw new StudyException(
                    $"'{first.Name}' starts on {Day(first)} and '{plan.Name}' on {Day(plan)}. "
                    + "Scenarios of one run start on the same day; run them one by one.");
            }

            if (plan.World.DataHash != first.World.DataHash)
            {
                throw new StudyException(
                    $"'{first.Name}' and '{plan.Name}' have different starting worlds (folder 'countries'). "
                    + "Run them one by one.");
            }

            if (plan.Years != first.Years)
            {
                throw new StudyException(
                    $"'{first.Name}' runs {first.Years} years and '{plan.Name}' {plan.Years}. "
                    + "Choose one horizon for all with --years.");
            }
        }
    }

    private static string Day(ScenarioPlan plan) => plan.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
