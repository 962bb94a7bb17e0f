namespace EcosystemSim.Model.Invariants;

/// <summary>
/// People, compute, papers and public money set aside are never less than nothing. Cash of firms, universities and hub is not in
/// the list: they may overdraw (B8, F10); nor is the payroll money of universities, which carries their overdraft.
/// </summary>
public sealed class StocksNotNegative : Invariant
{
    public override string Key => "stocks-not-negative";

    public override string Sentence =>
        "No head count, compute stock, order, knowledge stock or purse is below zero beyond rounding.";

    public override string? Broken(WorldState world, bool stochastic) =>
        People(world, Tolerance.Persons(world, stochastic))
        ?? Money(world, Tolerance.Money(world))
        ?? Things(world, Tolerance.Relative * world.Start.Compute);

    private static string? People(WorldState world, double tolerance)
    {
        foreach (HeadCount heads in HeadCounts.Of(world))
        {
            for (int row = 0; row < heads.Rows; row++)
            {
                if (heads.Values[row] < -tolerance)
                    return Say($"{heads.Name}[{row}] is {heads.Values[row]}");
            }
        }

        return null;
    }

    private static string? Money(WorldState world, double tolerance)
    {
        Universities universities = world.Universities;
        Funding funding = world.Funding;
        int rows = universities.Count;
        for (int instrument = 0; instrument < Funding.Instruments; instrument++)
        {
            if (Least("funding.purse", instrument, funding.Purse[instrument].AsSpan(0, Plan.Count), tolerance) is string message)
                return message;
        }

        return Least("funding.committed", null, funding.Committed.AsSpan(0, Plan.Count), tolerance)
            ?? Least("universities.grant-purse", null, universities.GrantPurse.AsSpan(0, rows), tolerance)
            ?? Least("universities.compute-purse", null, universities.ComputePurse.AsSpan(0, rows), tolerance)
            ?? Least("universities.grant-compute-purse", null, universities.GrantComputePurse.AsSpan(0, rows), tolerance)
            ?? Least("universities.overhead-purse", null, universities.OverheadPurse.AsSpan(0, rows), tolerance)
            ?? Least("projects.grant-purse", null, world.Projects.GrantPurse.AsSpan(0, world.Projects.Count), tolerance);
    }

    private static string? Things(WorldState world, double tolerance)
    {
        for (int month = 0; month < ComputeStock.DeliveryMonths; month++)
        {
            ReadOnlySpan<double> orders = world.Compute.Orders[month].AsSpan(0, ComputeOwner.Count);
            if (Least("compute.order", month, orders, tolerance) is string message)
                return message;
        }

        return Least("compute.stock", null, world.Compute.Stock.AsSpan(0, ComputeOwner.Count), tolerance)
            ?? Least("units.knowledge", null, world.Units.Knowledge.AsSpan(0, world.Units.Count), 0)
            ?? Least("nations.papers-of-year", null, world.Panel.PapersOfYear.AsSpan(0, world.Panel.Count), 0);
    }

    private static string? Least(string column, int? part, ReadOnlySpan<double> values, double tolerance)
    {
        for (int row = 0; row < values.Length; row++)
        {
            if (values[row] < -tolerance)
                return Say($"{column}{(part is int p ? "-" + p : "")}[{row}] is {values[row]}");
        }

        return null;
    }
}
