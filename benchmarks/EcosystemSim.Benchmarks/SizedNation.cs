using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;
using static EcosystemSim.Model.Parameters.NationSettings;

namespace EcosystemSim.Benchmarks;

/// <summary>The founding nation with more firms, and as much more of what they live on: people, money, students.</summary>
/// <remarks>
/// Why all of it: firms alone would share the same demand, and most of them would close in the first years. The programme stays
/// as it is, and so do universities, of which each has more people.
/// </remarks>
public static class SizedNation
{
    private static readonly Setting[] Extensive =
    [
        Population, Gdp, Employment, UniversityEngineers, UniversityResearchers, UniversitySeniors, FirmEngineers,
        FirmResearchers, FirmSeniors, PoolEngineers, PoolResearchers, PoolSeniors, DiasporaEngineers, DiasporaResearchers,
        DiasporaSeniors, Intake, FirmCount,
    ];

    /// <summary>A plan like another one, whose nation starts with this many firms.</summary>
    public static ScenarioPlan Of(ScenarioPlan plan, int firms)
    {
        SettingSet settings = plan.Nation.Settings;
        double factor = firms / settings[FirmCount];
        return plan with
        {
            Nation = plan.Nation with { Settings = settings.With(Extensive.Select(one => (one, factor * settings[one]))) },
        };
    }
}
