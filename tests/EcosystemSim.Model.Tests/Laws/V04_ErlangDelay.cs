using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.World;
using static EcosystemSim.Model.Parameters.TalentParameters;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>
/// V04: a pulse of 10,000 students leaves a programme of four stages and five years on the right mean and spread.
/// </summary>
public sealed class V04_ErlangDelay
{
    private const int Stages = 4, Months = 3_000;
    private const double Pulse = 10_000, MeanMonths = 60, Variance = 840;
    private const double Pace = Stages / MeanMonths;

    [Fact]
    public void V04_ErlangDelay_HasItsMeanAndVariance()
    {
        (double count, double mean, double variance) = Moments(Leaving(stochastic: false, seed: 1));
        LawWorld.Exact(Pulse, count);
        LawWorld.Exact(MeanMonths, mean);
        LawWorld.Exact(Variance, variance);
    }

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    public void V04_ErlangDelay_OfDrawnPersonsStaysWithinThreeStandardErrors(uint seed)
    {
        (double count, double mean, double variance) = Moments(Leaving(stochastic: true, seed));
        Assert.Equal(Pulse, count);
        Assert.InRange(mean, MeanMonths - (3 * Math.Sqrt(Variance / Pulse)), MeanMonths + (3 * Math.Sqrt(Variance / Pulse)));
        // Negative binomial waiting time: excess kurtosis 6/k + q^2/(k (1-q)).
        double kurtosis = 3 + (6.0 / Stages) + (Pace * Pace / (Stages * (1 - Pace)));
        double error = Variance * Math.Sqrt((kurtosis - 1) / Pulse);
        Assert.InRange(variance, Variance - (3 * error), Variance + (3 * error));
    }

    // 3.1: T2 and T3 run before T1, so that the first trial of an entrant is a month after entry.
    [Fact]
    public void V04_ErlangDelay_HoldsFromEnrolmentToGraduation()
    {
        WorldState world = LawWorld.Create(false, (BachelorYears, 5), (Dropout, 0));
        foreach (double[] stage in world.Universities.Bachelor)
            Array.Clear(stage);
        Array.Clear(world.Start.IntakeShare);
        Array.Clear(world.Universities.IntakePerYear);
        world.Universities.IntakePerYear[0] = 12 * Pulse;
        TrainPeople phase = new();
        double[] leaving = new double[Months];
        for (int month = 0; month < Months; month++)
        {
            double before = world[Flow.BachelorGraduates];
            phase.Run(world, LawWorld.Month(month));
            leaving[month] = world[Flow.BachelorGraduates] - before;
            world.Universities.IntakePerYear[0] = 0;
        }

        (double count, double mean, double variance) = Moments(leaving);
        // Graduates are differences of a running total of 10,000: that costs digits.
        Assert.Equal(Pulse, count, 6);
        Assert.Equal(MeanMonths, mean, 6);
        Assert.Equal(Variance, variance, 4);
    }

    [Fact]
    public void V04_Dropout_LeavesAtItsYearlyRate()
    {
        double[][] stages = [[Pulse], [0], [0], [0]];
        double gone = 0;
        for (int month = 1; month <= 12; month++)
            gone += Step(stages, LawWorld.Month(month), 1 - Math.Exp(-0.06 / 12), pace: 0).Dropouts;

        LawWorld.Exact(Pulse * (1 - Math.Exp(-0.06)), gone);
    }

    // Persons who leave in month t after a pulse that entered at the end of month 0.
    private static double[] Leaving(bool stochastic, uint seed)
    {
        double[][] stages = [[Pulse], [0], [0], [0]];
        double[] leaving = new double[Months];
        for (int month = 1; month < Months; month++)
            leaving[month] = Step(stages, LawWorld.Month(month, stochastic, seed), 0, Pace).Graduates;
        return leaving;
    }

    private static (double Graduates, double Dropouts) Step(double[][] stages, Tick tick, double dropout, double pace)
    {
        double[] graduates = new double[1], dropouts = new double[1];
        Students.Programme programme = new(StreamId.DegreeStages, BinomialLaw.Of(dropout), BinomialLaw.Of(pace));
        Students.Progress(stages, in programme, in tick, [1], graduates, dropouts);
        return (graduates[0], dropouts[0]);
    }

    private static (double Count, double Mean, double Variance) Moments(double[] leaving)
    {
        double count = leaving.Sum();
        double mean = leaving.Select((persons, month) => persons * month).Sum() / count;
        double variance = leaving.Select((persons, month) => persons * (month - mean) * (month - mean)).Sum() / count;
        return (count, mean, variance);
    }
}
