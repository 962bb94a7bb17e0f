using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>T8: how far emigration stands above or below its start, by level.</summary>
public static class Migration
{
    /// <summary>Multiplier of emigration hazards; 1 at the start.</summary>
    public static double Multiplier(WorldState world, int level, int month)
    {
        double network = world.Labour.Diaspora[level] / HomeStock.Of(world, level) / world.Start.DiasporaRatio[level];
        return StableMath.Exp(world.Parameters[MigrationElasticity] * WageGap(world, level, month))
            * StableMath.Pow(network, world.Parameters[DiasporaElasticity]);
    }

    /// <summary>ln(wage abroad / expected income at home) relative to the start.</summary>
    public static double WageGap(WorldState world, int level, int month) =>
        LogWageRatio(world, level, month) - world.Start.LogWageRatio[level];

    /// <summary>ln of the real foreign wage over the expected real home income in dollars.</summary>
    public static double LogWageRatio(WorldState world, int level, int month)
    {
        double foreign = ForeignWage(world, level) * StableMath.Pow(1 + world.Settings[ForeignWageGrowth], Time.Years(month));
        double topUp = level == Level.Engineer ? 0 : world.Controls.Get<RetentionTopUp>();
        double employed = HomeStock.Employed(world, level);
        double employment = employed / (employed + world.Labour.Pool[level]);
        double home = MeanWage(world, level) / Money.RealExchangeRate(world, month) * (1 + topUp) * employment;
        return StableMath.Log(foreign / home);
    }

    /// <summary>Mean real wage of a level over employers, start-date USD per year.</summary>
    public static double MeanWage(WorldState world, int level)
    {
        double universities = HomeStock.AtUniversities(world, level);
        double market = HomeStock.AtFirms(world, level) + world.Labour.HubStaff[level];
        return ((universities * world.Labour.UniversityWage[level]) + (market * world.Labour.FirmWage[level]))
            / (universities + market);
    }

    private static double ForeignWage(WorldState world, int level) => level switch
    {
        Level.Engineer => world.Settings[ForeignWageEngineer],
        Level.Researcher => world.Settings[ForeignWageResearcher],
        _ => world.Settings[ForeignWageSenior],
    };
}
