using EcosystemSim.Engine.Tests.Laws;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Institutions;

/// <summary>Who answers is a seam: what matters is only the answer.</summary>
public sealed class EpochTests(RealStart real)
{
    private const int Months = 48;

    [Theory]
    [InlineData("none")]
    [InlineData("repeated-5y-indexed")]
    public void Answers_collected_before_the_month_runs_give_the_bits_of_rules_asked_within_it(string policy)
    {
        Policy plan = real.PolicyOf(policy);
        TickEngine inline = real.Run(plan), asked = Start(plan);
        InlineRules rules = new(plan);
        for (int month = 0; month < Months; month++)
        {
            if (asked.IsAtEpoch)
                rules.Decide(asked.OpenEpoch());
            inline.Step();
            asked.Step();
            Assert.Equal(inline.World.Hash(), asked.World.Hash());
        }
    }

    [Fact]
    public void Nobody_answers_and_each_lever_and_rule_of_the_model_stays()
    {
        // Rules that restate what is in force and rules that say nothing are one, as long as no threshold is crossed.
        Policy none = real.PolicyOf(Policy.NullName);
        TickEngine silent = Start(none);
        silent.OpenEpoch();
        silent.Step();
        Assert.Equal(FirmTable.Never, silent.World.Firms.LastGrant[0]);
        Assert.All(silent.World.Firms.Hiring.Take(silent.World.Firms.Count), value => Assert.Equal(1, value));
        Assert.Equal(0, silent.World[Flow.ClippedDecisions]);
        Assert.Equal(silent.World.DatedControls.Values.ToArray(), silent.World.Controls.Values.ToArray());
    }

    [Fact]
    public void An_epoch_opens_once_and_only_when_a_year_begins()
    {
        TickEngine engine = Start(real.PolicyOf(Policy.NullName));
        ulong first = engine.OpenEpoch().HashOfObservations();
        Assert.Equal(first, engine.OpenEpoch().HashOfObservations());
        engine.Step();
        Assert.Throws<InvalidOperationException>(engine.OpenEpoch);
    }

    [Fact]
    public void Questions_depend_on_the_run_and_on_nothing_else()
    {
        Policy policy = real.PolicyOf("programme");
        ulong Observed(uint seed) => TickEngine.Start(
            new WorldState(real.Plan, real.Start.Size), real.Start, policy, new Draws(seed, 0), new GivenDecisions())
            .OpenEpoch().HashOfObservations();
        ulong SecondYear(uint seed)
        {
            TickEngine engine = real.Run(policy, seed);
            for (int month = 0; month < 12; month++)
                engine.Step();
            return engine.OpenEpoch().HashOfObservations();
        }

        Assert.Equal(Observed(1), Observed(1));
        Assert.Equal(SecondYear(1), SecondYear(1));
        Assert.NotEqual(SecondYear(1), SecondYear(2));
    }

    [Fact]
    public void A_decision_ends_with_its_fiscal_year()
    {
        Policy none = real.PolicyOf(Policy.NullName);
        TickEngine engine = Start(none);
        Decide(engine, InstitutionType.PrivateFunders, 0, "inflow", 2);
        engine.Step();
        Assert.Equal(2, engine.World.Choices.VentureInflow);
        for (int month = 1; month < 12; month++)
            engine.Step();
        engine.OpenEpoch();
        engine.Step();
        Assert.Equal(1, engine.World.Choices.VentureInflow);
    }

    [Fact]
    public void A_decision_out_of_range_is_brought_into_it_and_counted()
    {
        TickEngine engine = Start(real.PolicyOf(Policy.NullName));
        Decide(engine, InstitutionType.EthicsRegulator, 0, "enforcement", 7);
        engine.Step();
        EpochTable table = engine.World.Epoch[InstitutionType.EthicsRegulator];
        int at = ChoiceOf(table.Institution, "enforcement");
        Assert.Equal(7, table.Decided(0)[at]);
        Assert.Equal(1, table.Applied(0)[at]);
        Assert.Equal(1, engine.World[Flow.ClippedDecisions]);
    }

    [Fact]
    public void Plan_shares_that_are_decided_sum_to_one()
    {
        TickEngine engine = Start(real.PolicyOf("programme"));
        Decide(engine, InstitutionType.SteeringCommittee, 0, "share-hub", 1);
        engine.Step();
        ReadOnlySpan<double> shares = engine.World.Controls.GetAll<PlanShares>();
        Assert.Equal(1, shares[0] + shares[1] + shares[2], 1e-12);
        Assert.True(shares[Plan.Hub] > shares[Plan.Academic]);
    }

    [Fact]
    public void A_firm_is_hired_for_by_its_own_decision_and_the_others_by_theirs()
    {
        TickEngine usual = Start(real.PolicyOf(Policy.NullName)), cut = Start(real.PolicyOf(Policy.NullName));
        usual.OpenEpoch();
        int largest = Array.IndexOf(usual.World.Firms.Weight, usual.World.Firms.Weight.Max());
        Decide(cut, InstitutionType.Firm, largest, "hiring", 0.5);
        usual.Step();
        cut.Step();
        Assert.Equal(0.5 * usual.World.Firms.TargetStaff[largest], cut.World.Firms.TargetStaff[largest], 1e-9);
        int other = largest == 0 ? 1 : 0;
        Assert.Equal(usual.World.Firms.TargetStaff[other], cut.World.Firms.TargetStaff[other]);
    }

    /// <summary>Every number that may be decided changes the world within two years, at one end of its range at least.</summary>
    [Fact]
    public void Each_choice_of_each_institution_moves_something()
    {
        Policy policy = Strong();
        ulong unchanged = TwoYears(policy, null, 0);
        List<string> idle = [];
        foreach (Institution institution in InstitutionCatalog.All)
        {
            foreach (Choice choice in institution.Decides)
            {
                if (TwoYears(policy, (institution.Type, choice), choice.Low) == unchanged
                    && TwoYears(policy, (institution.Type, choice), choice.High) == unchanged)
                {
                    idle.Add($"{institution.Key}: {choice.Key}");
                }
            }
        }

        Assert.Empty(idle);
    }

    private ulong TwoYears(Policy policy, (InstitutionType Type, Choice Choice)? decided, double value)
    {
        TickEngine engine = Start(policy);
        InlineRules rules = new(policy);
        for (int month = 0; month < 24; month++)
        {
            if (engine.IsAtEpoch)
            {
                Epoch epoch = engine.OpenEpoch();
                rules.Decide(epoch);
                if (decided is { } one)
                {
                    EpochTable table = epoch[one.Type];
                    for (int row = 0; row < table.Count; row++)
                        table.Decided(row)[ChoiceOf(table.Institution, one.Choice.Key)] = value;
                }
            }

            engine.Step();
        }

        return engine.World.Hash();
    }

    /// <summary>The repeated programme with an agreement and all instruments: everybody has something to decide.</summary>
    private Policy Strong()
    {
        Policy policy = real.PolicyOf("repeated-5y-indexed");
        int academic = RealStart.SlotOf<AcademicInstruments>();
        int match = RealStart.SlotOf<PrivateMatch>();
        return policy with
        {
            Timeline =
            [
                .. policy.Timeline, new(0, academic, 0.5), new(0, academic + 1, 0.3), new(0, academic + 2, 0.2),
                new(0, match, 0.3),
            ],
            Agreements = [new Agreement("RUS", 0, 120, 0.3, 20, 15, true, 1)],
        };
    }

    private TickEngine Start(Policy policy) => TickEngine.Start(
        new WorldState(real.Plan, real.Start.Size), real.Start, policy, new Draws(1, 0), new GivenDecisions());

    private static void Decide(TickEngine engine, InstitutionType type, int row, string choice, double value)
    {
        EpochTable table = engine.OpenEpoch()[type];
        table.Decided(row)[ChoiceOf(table.Institution, choice)] = value;
    }

    private static int ChoiceOf(Institution institution, string key) =>
        institution.Decides.Select((choice, i) => (choice.Key, i)).Single(choice => choice.Key == key).i;
}
