using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>
/// The world panel on its own: real nations, no detailed economy. The focal nation is a minor one that nothing depends on.
/// </summary>
internal sealed class PanelWorld
{
    private readonly AdvanceWorldPanel _phase = new();

    /// <summary>A panel that starts on a date, with only the papers of the years before it known.</summary>
    public PanelWorld(DateOnly start, int lastPaperYear, bool growth = true)
    {
        NationTable table = FoundingCase.Data.Table;
        int years = lastPaperYear - table.FirstPaperYear + 1;
        NationTable cut = new()
        {
            Iso3 = table.Iso3,
            Names = table.Names,
            Population = table.Population,
            GdpMusd = table.GdpMusd,
            GdpPerHeadPpp = table.GdpPerHeadPpp,
            Employment = table.Employment,
            PopulationGrowth = growth ? table.PopulationGrowth : new double[table.Count],
            GdpGrowth = growth ? table.GdpGrowth : new double[table.Count],
            AiUserShare = table.AiUserShare,
            AiPatents = table.AiPatents,
            RegulatoryQuality = table.RegulatoryQuality,
            InternationalShare = table.InternationalShare,
            Papers = [.. table.Papers.Select(papers => papers[..years])],
            FirstPaperYear = table.FirstPaperYear,
            Coauthored = table.Coauthored,
            DataHash = table.DataHash,
        };
        string minor = table.Iso3[Enumerable.Range(0, table.Count).MinBy(j => table.Papers[j].Sum())];
        ScenarioPlan plan = FoundingCase.Plan with
        {
            World = cut,
            Start = start,
            Nation = FoundingCase.Plan.Nation with { Iso3 = minor },
        };
        Start = StartWorld.Empty(plan, plan.Parameters);
        Start.Start = new StartValues
        {
            Focal = cut.IndexOf(minor),
            Population = 1e6,
            Employment = 5e5,
            GdpUsd = 1e9,
            ExchangeRate = 1,
            Sanctions = [0, 0, 0],
            Stringency = 0,
            Enforcement = 0,
        };
        Start.Economy.Frontier = 1;
        PanelStart.Fill(Start);
        Array.Fill(Start.Panel.SpeedFactor, 1);
        World = new WorldState(plan, Start.Size);
        World.CopyFrom(Start);
    }

    public WorldState Start { get; }

    public WorldState World { get; }

    /// <summary>Goes back to the start and runs the panel.</summary>
    public void Run(int months, uint replicate, bool stochastic, Action<WorldState>? change = null)
    {
        World.CopyFrom(Start);
        change?.Invoke(World);
        Draws draws = new(2012, replicate);
        for (int month = 0; month < months; month++)
            _phase.Run(World, new Tick(month, new Chance(draws, month, stochastic)));
    }
}
