using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Model.Tests.Institutions;

/// <summary>The contract between the model and whoever answers for an institution.</summary>
public sealed class InstitutionCatalogTests
{
    public static TheoryData<string> Keys => [.. InstitutionCatalog.All.Select(institution => institution.Key)];

    [Fact]
    public void The_list_is_in_the_order_of_the_types_and_names_each_once()
    {
        Assert.Equal(Enum.GetValues<InstitutionType>(), InstitutionCatalog.All.Select(institution => institution.Type));
        Assert.Equal(InstitutionCatalog.All.Count, Keys.Distinct().Count());
        Assert.All(Enum.GetValues<InstitutionType>(), type => Assert.Equal(type, InstitutionCatalog.Of(type).Type));
        Assert.Throws<ArgumentOutOfRangeException>(() => InstitutionCatalog.Of(0));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Each_number_has_a_key_of_its_own_a_unit_a_meaning_and_a_range(string key)
    {
        Institution institution = InstitutionCatalog.ByKey(key)!;
        Assert.NotEmpty(institution.Sees);
        Assert.NotEmpty(institution.Decides);
        Assert.Equal(institution.Sees.Count, institution.Sees.Select(seen => seen.Key).Distinct().Count());
        Assert.Equal(institution.Decides.Count, institution.Decides.Select(choice => choice.Key).Distinct().Count());
        Assert.All(institution.Sees, seen => Assert.True(seen.Unit.Length > 0 && seen.Meaning.Length > 0, seen.Key));
        Assert.All(institution.Decides, choice => Assert.True(
            choice.Low < choice.High && choice.Unit.Length > 0 && choice.Meaning.Length > 0, choice.Key));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Each_rule_answers_any_observation_within_the_ranges_or_keeps(string key)
    {
        Institution institution = InstitutionCatalog.ByKey(key)!;
        Assert.Equal(Institution.DefaultRule, institution.Rules[0].Rule);
        Random random = new(7);
        double[] seen = new double[institution.Sees.Count], decided = new double[institution.Decides.Count];
        foreach ((string rule, string meaning) in institution.Rules)
        {
            Assert.NotEmpty(meaning);
            for (int i = 0; i < 1000; i++)
            {
                for (int n = 0; n < seen.Length; n++)
                    seen[n] = random.NextDouble();
                institution.Decide(rule, seen, decided);
                for (int n = 0; n < decided.Length; n++)
                {
                    // Entry stages are whole from 1 on and restated: a fraction cannot be seen in a run.
                    bool restated = institution.Sees.Any(field => field.Key == institution.Decides[n].Key);
                    Assert.True(
                        double.IsNaN(decided[n]) || restated
                        || (decided[n] >= institution.Decides[n].Low && decided[n] <= institution.Decides[n].High),
                        $"{key}, {rule}: {institution.Decides[n].Key} = {decided[n]}");
                }
            }
        }
    }

    [Fact]
    public void A_row_of_numbers_and_the_struct_of_the_same_numbers_are_one()
    {
        Institution hub = InstitutionCatalog.Of(InstitutionType.NationalHub);
        EpochTable table = new(hub);
        table.Begin(2);
        table.SeenAs<HubObservation>()[1] = new HubObservation { Slots = 10, FreeSlotShare = 0.9, EntryStage = 3 };
        int At(string key) => hub.Sees.Select((seen, i) => (seen.Key, i)).Single(seen => seen.Key == key).i;
        Assert.Equal(10, table.Seen(1)[At("slots")]);
        Assert.Equal(0.9, table.Seen(1)[At("free-slot-share")]);
        Assert.Equal(0, table.Seen(0)[At("slots")]);
        hub.DecideAll(Institution.DefaultRule, table);
        Assert.Equal(0, table.Clip() - 1);
        // Three is lowered to two; stage 0 of the empty row is raised to one and counted.
        Assert.Equal(2, table.AppliedAs<HubDecision>()[1].EntryStage);
        Assert.Equal(1, table.AppliedAs<HubDecision>()[0].EntryStage);
    }

    [Fact]
    public void What_nobody_decided_stays_undecided_through_the_clipping()
    {
        EpochTable table = new(InstitutionCatalog.Of(InstitutionType.Firm));
        table.Begin(3);
        Assert.Equal(0, table.Clip());
        Assert.All(table.AllApplied.ToArray(), value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void An_unknown_rule_and_a_row_of_another_length_are_refused()
    {
        Institution hub = InstitutionCatalog.Of(InstitutionType.NationalHub);
        double[] seen = new double[hub.Sees.Count], decided = new double[hub.Decides.Count];
        Assert.Contains("no rule \"gap\"", Assert.Throws<ArgumentException>(() => hub.Decide("gap", seen, decided)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => hub.Decide(Institution.DefaultRule, seen.AsSpan(1), decided));
        Assert.Throws<ArgumentException>(() => hub.Decide(Institution.DefaultRule, seen, decided.AsSpan(1)));
    }

    [Theory]
    [InlineData("steering-committee", InstitutionType.SteeringCommittee, 0)]
    [InlineData("firm/0200000000000011", InstitutionType.Firm, 0x0200000000000011)]
    [InlineData("foreign-partner/3", InstitutionType.ForeignPartner, 3)]
    public void An_id_is_read_as_it_is_written(string text, InstitutionType type, ulong number)
    {
        Assert.True(InstitutionId.TryParse(text, out InstitutionId id));
        Assert.Equal(new InstitutionId(type, number), id);
        Assert.Equal(text, id.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("firm")]
    [InlineData("firm/11")]
    [InlineData("firm/02000000000000AB")]
    [InlineData("firm/0200000000000011/1")]
    [InlineData("steering-committee/0")]
    [InlineData("foreign-partner/-1")]
    [InlineData("foreign-partner/01")]
    [InlineData("../firm/0200000000000011")]
    [InlineData("Firm/0200000000000011")]
    public void Another_spelling_is_no_id(string? text) => Assert.False(InstitutionId.TryParse(text, out _));
}
