using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.World;

namespace EcosystemSim.Benchmarks.Sizes;

/// <summary>A pass over all firms or all projects that a month makes, as the phases make it.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Times">How often a month makes it.</param>
/// <param name="Run">Makes it once.</param>
internal sealed record TickKernel(string Name, int Times, TickKernel.Pass Run)
{
    private const double SampleShare = 0.01, Uniform = 0.5;

    /// <summary>One pass in a month.</summary>
    public delegate void Pass(WorldState world, in Tick tick);

    /// <summary>
    /// All of them in the order of the tick. Not kernels, and so not here: what is done row by row for the few that the passes
    /// find (gates, launches, deals, firms and projects that come and go, awards), and what does not grow with firms.
    /// </summary>
    public static IReadOnlyList<TickKernel> All { get; } =
    [
        new("clear a column of firms", 2, (world, in _) => Array.Clear(world.Scratch.C, 0, world.Firms.Count)),
        new("add up a column of firms", 13, (world, in _) => HomeStock.AtFirms(world, Level.Engineer)),
        new("sums of blocks and a sample of the staff", 3, (world, in _) =>
            Sample(world, world.Firms.Staff[Level.Engineer])),
        new("staff targets", 1, (world, in _) => StaffTargets.SetFirmTargets(world)),
        new("posts and lay-offs", 1, Contracts.OpenFirmPosts),
        new("sums of blocks and a sample of the open posts", 3, (world, in _) =>
            Sample(world, world.Scratch.FirmVacancies[Level.Engineer])),
        new("compute orders", 1, new BuyCompute().Run),
        new("draws and payers of projects", 1, (world, in tick) =>
            SubStages.Divide(world, in tick, StageTerms.Of(world)[ProjectTable.LastStage].Pace)),
        new("payments for projects", 1, (world, in tick) => PlainPayments.Pay(world, tick.Month, StageTerms.Of(world))),
        new("sub-stages of projects", 1, (world, in _) => SubStages.Finish(world, StageTerms.Of(world))),
        new("projects that ended", 1, (world, in _) => RowSearch.Below(
            world.Projects.Stage.AsSpan(0, world.Projects.Count), 1, world.Scratch.Rows)),
        new("draws of ideas", 1, (world, in tick) => Ideas.Find(world, in tick, SampleShare)),
        new("sales and exports", 1, (world, in _) => Market.DivideOverFirms(world, world.Economy.DemandNominal, Uniform)),
        new("growth", 1, RunFirms.Grow),
        new("accounts", 1, (world, in _) => FirmAccounts.Settle(world)),
        new("pulls of venture capital", 1, (world, in tick) => Venture.SetPull(world, tick.Month)),
        new("draws of closings", 1, (world, in tick) => Exits.Find(world, in tick)),
    ];

    private static void Sample(WorldState world, double[] persons)
    {
        double sample = Math.Floor(SampleShare * OrderedSum.Of(persons.AsSpan(0, world.Firms.Count)));
        Crowd.Of(world.Team, persons, world.Firms.Count, world.Scratch.B)
            .Find(sample, Uniform, world.Scratch.Rows, world.Scratch.A);
    }
}
