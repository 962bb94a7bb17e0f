using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>T8: how far emigration stands above or below its start, by level.</summary>
public static class Migration
{
    /// <summary>Multiplier of emigration hazards; 1 at the start.</summary>
    public static double Multiplier(WorldState world, int level, in Employed employed, double wageGap)
    {
        double home = employed.All + world.Labour.Pool[level];
        double network = world.Labour.Diaspora[level] / home / world.Start.DiasporaRatio[level];
        return StableMath.Exp(world.Parameters[MigrationElasticity] * wageGap)
            * StableMath.Pow(network, world.Parameters[DiasporaElasticity]);
    }

    /// <summary>ln(wage abroad / expected income at home) relative to the start.</summary>
    public static double WageGap(WorldState world, int level, in Employed employed, int month) =>
        LogWageRatio(world, level, in employed, month) - world.Start.LogWageRatio[level];

    /// <summary>ln of the real foreign wage over the expected real home income in dollars.</summary>
    public static double LogWageRatio(WorldState world, int level, in Employed employed, int month)
    {
        double foreign = ForeignWage(world, level) * StableMath.Pow(1 + world.Settings[ForeignWageGrowth], Time.Years(month));
        double topUp = level == Level.Engineer ? 0 : world.Controls.Get<RetentionTopUp>();
        double employment = employed.All / (employed.All + world.Labour.Pool[level]);
        double home = MeanWage(world, level, in employed) / Money.RealExchangeRate(world, month) * (1 + topUp) * employment;
        return StableMath.Log(foreign / home);
    }

    /// <summary>Mean real wage of a level over employers, start-date USD per year.</summary>
    public static double MeanWage(WorldState world, int level, in Employed employed)
    {
        double market = employed.AtFirms + employed.AtHub;
        return ((employed.AtUniversities * world.Labour.UniversityWage[level]) + (market * world.Labour.FirmWage[level]))
            / (employed.AtUniversities + market);
    }

    private static double ForeignWage(WorldState world, int level) => level switch
    {
        Level.Engineer => world.Settings[ForeignWageEngineer],
        Level.Researcher => world.Settings[ForeignWageResearcher],
        _ => world.Settings[ForeignWageSenior],
    };
}
