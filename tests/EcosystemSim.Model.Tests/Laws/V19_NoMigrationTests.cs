using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;
using static EcosystemSim.Model.Parameters.TalentParameters;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>
/// V19 of MODEL.md: without migration, quits and returns people follow closed forms: the diaspora ages out, the home stock
/// retires and takes in graduates, students move by a constant matrix. Measured between phases 4 and 5, where a month's
/// graduates are in and its leavers are not yet out. The promotion of engineers is a structural constant, not a parameter, and
/// is followed rather than switched off.
/// </summary>
public sealed class V19_NoMigrationTests
{
    private const double H = 1.0 / 12, Retirement = 0.01, EngineerPromotion = 0.01, Tolerance = 1e-8;
    private const int Months = 48, Stages = 4, Enrolment = 6;

    private readonly WorldState _world = Prepared();
    private readonly double[] _students = new double[2 * Stages];
    private double _pool, _employedEngineers, _researchers, _seniors, _diaspora, _intake;

    [Fact]
    public void V19_WithoutMigration_PeopleFollowClosedForms()
    {
        Observe();
        TrainPeople train = new();
        LeaveJobs leave = new();
        for (int month = 0; month < Months; month++)
        {
            Tick tick = new(month, new Chance(new Draws(19, 0), month, stochastic: false));
            train.Run(_world, in tick);
            Teach(month);
            Compare(month);
            leave.Run(_world, in tick);
            Leave();
        }

        double start = new[] { 300.0, 100, 60 }.Sum();
        Assert.Equal(start * Math.Exp(-0.03 * Months * H), _world.Labour.Diaspora.Sum(), start * Tolerance);
    }

    /// <summary>One product with the matrix of T2 and T3, then this month's entrants (T1).</summary>
    private void Teach(int month)
    {
        double[,] matrix = Matrix(out double[] toEngineers, out double[] toResearchers);
        double[] next = new double[2 * Stages];
        double engineers = 0, researchers = 0;
        for (int from = 0; from < next.Length; from++)
        {
            for (int to = 0; to < next.Length; to++)
                next[to] += matrix[to, from] * _students[from];
            engineers += toEngineers[from] * _students[from];
            researchers += toResearchers[from] * _students[from];
        }

        if (month % 12 == Enrolment)
            _intake = _world.Settings[NationSettings.Intake]
                * Math.Exp(_world.Settings[NationSettings.IntakeGrowth] * (month / 12));
        next[0] += _intake * H;
        next.CopyTo(_students, 0);
        _pool += engineers;
        _researchers += researchers;
    }

    private double[,] Matrix(out double[] toEngineers, out double[] toResearchers)
    {
        double stays = Math.Exp(-_world.Parameters[Dropout] * H), entry = _world.Parameters[PhdEntry];
        double[] pace = [Stages * H / _world.Parameters[BachelorYears], Stages * H / _world.Parameters[PhdYears]];
        double[,] matrix = new double[2 * Stages, 2 * Stages];
        toEngineers = new double[2 * Stages];
        toResearchers = new double[2 * Stages];
        for (int stage = 0; stage < 2 * Stages; stage++)
        {
            double q = pace[stage / Stages];
            matrix[stage, stage] = stays * (1 - q);
            if (stage % Stages < Stages - 1)
                matrix[stage + 1, stage] = stays * q;
            if (stage >= Stages)
                toEngineers[stage] = 1 - stays;
        }

        matrix[Stages, Stages - 1] = stays * pace[0] * entry;
        toEngineers[Stages - 1] = stays * pace[0] * (1 - entry);
        toResearchers[(2 * Stages) - 1] = stays * pace[1];
        return matrix;
    }

    private void Leave()
    {
        double promoted = _employedEngineers * (1 - Math.Exp(-H * (Retirement + EngineerPromotion))) * 0.5;
        _employedEngineers *= Math.Exp(-H * (Retirement + EngineerPromotion));
        _pool *= Math.Exp(-H * Retirement);
        _researchers *= Math.Exp(-H * Retirement);
        _seniors = (_seniors * Math.Exp(-H * Retirement)) + promoted;
        _diaspora *= Math.Exp(-0.03 * H);
    }

    private void Observe()
    {
        for (int stage = 0; stage < Stages; stage++)
        {
            _students[stage] = _world.Universities.Bachelor[stage].Sum();
            _students[Stages + stage] = _world.Universities.Doctoral[stage].Sum();
        }

        _pool = _world.Labour.Pool[Level.Engineer];
        _employedEngineers = Employed(Level.Engineer);
        _researchers = Employed(Level.Researcher) + _world.Labour.Pool[Level.Researcher];
        _seniors = Employed(Level.Senior) + _world.Labour.Pool[Level.Senior];
        _diaspora = _world.Labour.Diaspora.Sum();
        _intake = _world.Universities.IntakePerYear.Sum();
    }

    private void Compare(int month)
    {
        Near(_diaspora, _world.Labour.Diaspora.Sum(), $"diaspora in month {month}");
        for (int stage = 0; stage < Stages; stage++)
        {
            Near(_students[stage], _world.Universities.Bachelor[stage].Sum(), $"bachelor stage {stage} in month {month}");
            Near(_students[Stages + stage], _world.Universities.Doctoral[stage].Sum(),
                $"doctoral stage {stage} in month {month}");
        }

        Near(_pool + _employedEngineers, Employed(Level.Engineer) + _world.Labour.Pool[Level.Engineer],
            $"engineers in month {month}");
        Near(_researchers, Employed(Level.Researcher) + _world.Labour.Pool[Level.Researcher], $"researchers in month {month}");
        Near(_seniors, Employed(Level.Senior) + _world.Labour.Pool[Level.Senior], $"seniors in month {month}");
    }

    private static void Near(double expected, double actual, string what) =>
        Assert.True(Math.Abs(actual - expected) <= Tolerance * expected, $"{what}: {actual} instead of {expected}");

    private double Employed(int level) =>
        _world.Units.Staff[level].Sum() + _world.Firms.Staff[level].AsSpan(0, _world.Firms.Count).ToArray().Sum();

    private static WorldState Prepared()
    {
        ScenarioPlan plan = TinyPlan.Create();
        ParameterSet parameters = plan.Parameters.With(
        [
            (EmigrationEngineers, 0), (EmigrationResearchers, 0), (EmigrationSeniors, 0), (ReturnRate, 0),
                (GraduateEmigration, 0),
            (PoolExit, 0), (Promotion, 0), (EnrolmentElasticity, 0), (UniversityQuits, 0), (SeniorRetirement, Retirement),
        ]);
        WorldState world = StartWorld.Build(plan, parameters);
        StartWorld.Prepare(world, TinyPlan.NullPolicy, new Draws(19, 0), stochastic: false);
        return world;
    }
}
