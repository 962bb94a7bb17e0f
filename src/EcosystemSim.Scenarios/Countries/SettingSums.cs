using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Scenarios.Countries;

/// <summary>Settings that are shares of one whole and must sum to 1, in a nation's file and after constants.</summary>
public static class SettingSums
{
    private const double Tolerance = 1e-9;

    private static readonly (string Whole, Setting[] Parts)[] Groups =
    [
        (
            "university research staff",
            [
                NationSettings.FieldMachineLearning, NationSettings.FieldSystems,
                NationSettings.FieldDomain, NationSettings.FieldGovernance,
            ]
        ),
        (
            "the base budget of universities",
            [NationSettings.BaseComputeShare, NationSettings.BaseOverheadShare, NationSettings.BasePayrollShare]
        ),
    ];

    /// <summary>A sentence about the first group that does not sum to 1, or null.</summary>
    public static string? FirstBroken(SettingSet settings)
    {
        foreach ((string whole, Setting[] parts) in Groups)
        {
            double sum = parts.Sum(part => settings[part]);
            if (!(Math.Abs(sum - 1) <= Tolerance))
            {
                string keys = string.Join(", ", parts.Select(part => part.Key));
                return FormattableString.Invariant($"shares of {whole} ({keys}) that sum to {sum}");
            }
        }

        return null;
    }
}
