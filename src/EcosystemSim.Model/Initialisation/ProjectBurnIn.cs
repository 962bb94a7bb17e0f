using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Initialisation;

/// <summary>
/// Projects under way at the start (9.1): the pipeline runs for three years with firms, demand and research standing still.
/// </summary>
public static class ProjectBurnIn
{
    // More than any project can cost: money is no object in the burn-in, and the accounts are opened afterwards.
    private const double EnoughCash = 1e18;

    public static void Run(WorldState world, in Draws draws)
    {
        FirmTable firms = world.Firms;
        double[] logWeight = firms.LogWeight.AsSpan(0, firms.Count).ToArray();
        double[] lastSuccess = firms.LastSuccess.AsSpan(0, firms.Count).ToArray();
        double[] successes = [.. world.Funding.Successes];
        double[] quality = [.. world.Units.Quality];
        Array.Fill(firms.Cash, EnoughCash, 0, firms.Count);
        Array.Fill(world.Universities.OverheadPurse, EnoughCash);
        MoveProjects pipeline = new();
        // Months of their own, after those of the firms' burn-in, so that no draw serves twice.
        int first = FirmBurnInYears * Time.MonthsPerYear;
        for (int month = 0; month < ProjectBurnInMonths; month++)
        {
            Tick tick = new(first + month, new Chance(draws, first + month, stochastic: true));
            quality.CopyTo(world.Units.Quality, 0);
            pipeline.Run(world, in tick);
        }

        logWeight.CopyTo(firms.LogWeight, 0);
        lastSuccess.CopyTo(firms.LastSuccess, 0);
        successes.CopyTo(world.Funding.Successes, 0);
        for (int i = 0; i < firms.Count; i++)
            firms.Weight[i] = StableMath.Exp(firms.LogWeight[i]);
        Array.Clear(firms.Cash);
        Array.Clear(firms.ProjectCost);
        Array.Clear(world.Universities.OverheadPurse);
        Array.Clear(world.Universities.Cash);
        for (int k = 0; k < world.Projects.Count; k++)
        {
            world.Projects.Id[k] = EntityId.Initial(EntityKind.Project, (ulong)k);
            world.Projects.BirthMonth[k] -= first + ProjectBurnInMonths;
        }
    }
}
