using System.Diagnostics;
using System.Globalization;
using EcosystemSim.Benchmarks.Reference;
using EcosystemSim.Engine;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.World;

namespace EcosystemSim.Benchmarks.Sizes;

/// <summary>
/// A month against the sum of its own kernels: each run alone over and over on the columns of a world of that size, and all of
/// them in the order of the tick, so that they take the caches from each other as they do there and nothing else is left.
/// </summary>
internal static class KernelsCommand
{
    public const string Verb = "kernels";

    private const int Usual = 200_000, WarmUp = 12, Months = 12, Repetitions = 15;
    private const double NanosecondsPerMicrosecond = 1000;

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static int Run(ReadOnlySpan<string> args, TextWriter output)
    {
        int firms = Usual;
        if (args.Length > 1 || (args.Length == 1 && !int.TryParse(args[0], NumberStyles.None, Plain, out firms)) || firms == 0)
        {
            Console.Error.WriteLine($"{Verb} takes a number of firms.");
            return 2;
        }

        WorldState start = SizedStart.Of(firms);
        WorldState world = new(start.Plan, start.Size);
        double month = MonthMicroseconds(world, start);
        int alive = world.Firms.Count;
        output.WriteLine($"{Processor.Name}, .NET {Environment.Version}, one thread, the fastest of {Repetitions}.");
        output.WriteLine();
        output.WriteLine("| kernel | times a month | alone, us | in the order of the tick, us | a month, ns per firm |");
        output.WriteLine("|---|---|---|---|---|");
        double[] alone = Alone(world), inOrder = InOrder(world);
        double sumAlone = 0, sumInOrder = 0;
        for (int i = 0; i < alone.Length; i++)
        {
            TickKernel kernel = TickKernel.All[i];
            sumAlone += kernel.Times * alone[i];
            sumInOrder += kernel.Times * inOrder[i];
            output.WriteLine(string.Create(
                Plain,
                $"| {kernel.Name} | {kernel.Times} | {alone[i]:F1} | {inOrder[i]:F1} "
                + $"| {PerFirm(kernel.Times * inOrder[i], alive):F2} |"));
        }

        output.WriteLine(string.Create(
            Plain, $"| all kernels | | {sumAlone:F0} | {sumInOrder:F0} | {PerFirm(sumInOrder, alive):F1} |"));
        output.WriteLine(string.Create(Plain, $"| a month | | | {month:F0} | {PerFirm(month, alive):F1} |"));
        output.WriteLine();
        output.WriteLine(string.Create(
            Plain,
            $"A month of {alive:N0} firms takes {month / sumInOrder:F2} times as long as its kernels in the order of the tick, "
            + $"{month / sumAlone:F2} times as long as each of them alone."));
        return 0;
    }

    private static double PerFirm(double microseconds, int firms) => microseconds * NanosecondsPerMicrosecond / firms;

    /// <summary>
    /// Mean over months of the sum of phases, each the fastest of several runs of the same months; leaves the world at their end.
    /// </summary>
    private static double MonthMicroseconds(WorldState world, WorldState start)
    {
        Dictionary<(string Phase, int Month), double> fastest = [];
        for (int run = 0; run < Repetitions; run++)
        {
            TickEngine engine = TickEngine.Start(
                world, start, Iran1403.PolicyOf(start.Plan, Iran1403.Programme), new Draws(start.Plan.Seed, 0));
            for (int month = 0; month < WarmUp; month++)
                engine.Step();
            long begin = 0;
            engine.AfterPhase = (phase, month) =>
            {
                double time = Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
                fastest[(phase.Info.Key, month)] =
                    Math.Min(time, fastest.GetValueOrDefault((phase.Info.Key, month), double.PositiveInfinity));
                begin = Stopwatch.GetTimestamp();
            };
            for (int month = 0; month < Months; month++)
            {
                begin = Stopwatch.GetTimestamp();
                engine.Step();
            }
        }

        return fastest.Values.Sum() / Months;
    }

    /// <summary>The fastest of each kernel, run over and over.</summary>
    private static double[] Alone(WorldState world) =>
        [.. TickKernel.All.Select(kernel =>
        {
            (WorldState copy, Tick tick) = Prepared(world, new WorldState(world.Plan, world.Size));
            return Enumerable.Range(0, Repetitions).Min(_ => Microseconds(kernel, copy, in tick));
        })];

    /// <summary>The fastest of each kernel among repetitions of all of them one after the other.</summary>
    private static double[] InOrder(WorldState world)
    {
        double[] fastest = new double[TickKernel.All.Count];
        Array.Fill(fastest, double.PositiveInfinity);
        WorldState copy = new(world.Plan, world.Size);
        for (int repetition = 0; repetition < Repetitions; repetition++)
        {
            (_, Tick tick) = Prepared(world, copy);
            for (int i = 0; i < fastest.Length; i++)
                fastest[i] = Math.Min(fastest[i], Microseconds(TickKernel.All[i], copy, in tick));
        }

        return fastest;
    }

    /// <summary>A month later in another world, with what is no state: open posts, and projects by who pays.</summary>
    private static (WorldState World, Tick Tick) Prepared(WorldState world, WorldState copy)
    {
        const int month = WarmUp + Months;
        Tick tick = new(month, new Chance(new Draws(world.Plan.Seed, 0), month, stochastic: true));
        copy.CopyFrom(world);
        Contracts.OpenFirmPosts(copy, in tick);
        SubStages.Divide(copy, in tick, StageTerms.Of(copy)[ProjectTable.LastStage].Pace);
        return (copy, tick);
    }

    private static double Microseconds(TickKernel kernel, WorldState world, in Tick tick)
    {
        long begin = Stopwatch.GetTimestamp();
        kernel.Run(world, in tick);
        return Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
    }
}
