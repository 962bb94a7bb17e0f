using System.Reflection;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;
using static EcosystemSim.Model.Parameters.NationSettings;

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>
/// A start world in which everything that counts persons, money, compute or papers is larger by one factor, in all nations: so
/// shares in world sums hold, the focal share of research among them. Made from a built start world and not from a larger
/// profile, because the burn-ins draw whole firms and people, and two draws differ by more than what the law tolerates.
/// </summary>
internal static class ScaledWorld
{
    private static readonly Setting[] ExtensiveSettings =
    [
        Population, Gdp, Employment, UniversityEngineers, UniversityResearchers, UniversitySeniors, FirmEngineers,
            FirmResearchers,
        FirmSeniors, PoolEngineers, PoolResearchers, PoolSeniors, DiasporaEngineers, DiasporaResearchers, DiasporaSeniors, Intake,
    ];

    private static readonly string[] ExtensiveStartValues =
    [
        "Population", "Employment", "GdpUsd", "PapersPerOutput", "Papers", "NationPopulation", "NationEmployment",
            "EffectiveLabour",
        "Compute", "Demand", "Firms", "SuccessesOfFiveYears", "VentureInflowUsd", "Diaspora", "PayrollUsd",
    ];

    public static WorldState Of(WorldState start, double factor)
    {
        ScenarioPlan plan = start.Plan with
        {
            Nation = start.Plan.Nation with
            {
                Settings = start.Settings.With(ExtensiveSettings.Select(s => (s, factor * start.Settings[s]))),
            },
        };
        WorldState world = new(plan, start.Size);
        world.CopyFrom(start);
        world.Start = Scaled(start.Start, factor);
        // Normal tightness is a mean of (v + 1) / (O + 1), so a larger world has another one at the same v / O.
        for (int level = 0; level < Level.Count; level++)
        {
            double seekers = start.Labour.Pool[level];
            double vacancies = (start.Start.Tightness[level] * (seekers + 1)) - 1;
            world.Start.Tightness[level] = ((factor * vacancies) + 1) / ((factor * seekers) + 1);
        }

        // A project is a whole thing that cannot be made ten times larger; it stands still in this law, and is left out.
        world.Projects.Table.Count = 0;
        foreach (double[] column in Columns(world))
        {
            for (int row = 0; row < column.Length; row++)
                column[row] *= factor;
        }

        Economy economy = world.Economy;
        economy.GdpBaseUsd *= factor;
        economy.GdpUsd *= factor;
        economy.Population *= factor;
        economy.Employment *= factor;
        economy.Knowledge *= factor;
        economy.DemandNominal *= factor;
        world.Compute.FirmBacklog *= factor;
        return world;
    }

    private static StartValues Scaled(StartValues start, double factor)
    {
        MethodInfo clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.NonPublic | BindingFlags.Instance)!;
        StartValues scaled = (StartValues)clone.Invoke(start, null)!;
        scaled.Tightness = [.. start.Tightness];
        foreach (string name in ExtensiveStartValues)
        {
            PropertyInfo property = typeof(StartValues).GetProperty(name)!;
            property.SetValue(scaled, property.GetValue(start) switch
            {
                double value => factor * value,
                double[] values => (double[])[.. values.Select(value => factor * value)],
                _ => throw new InvalidOperationException($"{name} is no number."),
            });
        }

        return scaled;
    }

    /// <summary>Every column of the state that grows with the size of the country.</summary>
    private static IEnumerable<double[]> Columns(WorldState w) =>
    [
        w.Labour.Pool, w.Labour.Diaspora, w.Labour.Vacancies, w.Labour.SeekersBeforeMatching, w.Labour.Entrants,
            w.Labour.HubStaff,
        w.Labour.Persons, .. w.Universities.Bachelor, .. w.Universities.Doctoral, w.Universities.IntakePerYear,
            w.Universities.Cash,
        w.Universities.PayrollPurse, w.Universities.GrantPurse, w.Universities.ComputePurse, w.Universities.GrantComputePurse,
        w.Universities.OverheadPurse, w.Universities.PapersOfYear, w.Universities.PhdEntriesOfYear, .. w.Units.Staff,
            .. w.Units.Posts,
        .. w.Units.GrantPosts, w.Units.Knowledge, w.Units.Labour, w.Units.Quality, .. w.Firms.Staff, w.Firms.Cash, w.Firms.Sales,
        w.Firms.Exports, w.Firms.TargetStaff, w.Firms.GrantPosts, w.Firms.ProjectCost, w.Firms.ComputeCost, w.Panel.Population,
        w.Panel.Knowledge, w.Panel.PapersOfYear, w.Panel.PapersOfMonth, w.Compute.Stock, .. w.Compute.Orders, w.Funding.SalesReal,
        w.Funding.GrantsReal, w.Funding.VouchersReal, w.Funding.Successes,
        w.Tables.Single(table => table.Name == "ledger").Numbers[0].Values,
    ];
}
