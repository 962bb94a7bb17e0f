using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;
using static EcosystemSim.Model.Parameters.NationSettings;

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>A nation of 20,000 firms, as a scenario asks for it.</summary>
internal static class LargeNation
{
    private const int Factor = 10;

    private static readonly Setting[] Extensive =
        [Population, Gdp, Employment, FirmCount, FirmEngineers, FirmResearchers, FirmSeniors, PoolEngineers, Intake];

    /// <summary>The founding case with ten times the firms and what they live on.</summary>
    public static ScenarioPlan Plan(SettingSet settings) => FoundingCase.Compile(
        "schema: ecosim/1\nextends: iran-1403.yaml\nname: test\nconstants:\n"
        + string.Concat(Extensive.Select(one => FormattableString.Invariant($"  {one.Key}: {Factor * settings[one]}\n"))));
}
