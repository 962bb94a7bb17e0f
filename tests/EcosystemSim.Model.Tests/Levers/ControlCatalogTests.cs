using System.Globalization;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Environment;
using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Tests.Parameters;

namespace EcosystemSim.Model.Tests.Levers;

public sealed class ControlCatalogTests
{
    // L27 (agreements) and L28 (sanctions) are blocks of a scenario of their own, not levers with a value.
    private static readonly int[] Blocks = [27, 28];

    [Fact]
    public void Every_lever_number_from_L01_to_L33_appears_once()
    {
        IEnumerable<int> expected = Enumerable.Range(1, 33).Except(Blocks);
        Assert.Equal(expected, ControlCatalog.Levers.SelectMany(lever => Numbers(lever.Number)).Order());
    }

    [Fact]
    public void The_world_gives_inflation_and_sanctions() =>
        Assert.Equal(["inflation", "sanctions"], ControlCatalog.Environment.Select(path => path.Key));

    [Fact]
    public void Every_null_value_lies_inside_its_range_and_is_whole_where_it_must_be() =>
        Assert.All(ControlCatalog.All, control =>
        {
            Assert.Equal(control.Components.Count, control.Null.Count);
            Assert.True(control.Low < control.High, $"{control.Key}: the range is empty");
            Assert.All(control.Null, value => Assert.InRange(value, control.Low, control.High));
            if (control.WholeNumber)
                Assert.All([.. control.Null, control.Low, control.High], value => Assert.Equal(Math.Round(value), value));
        });

    [Fact]
    public void Shares_of_one_whole_sum_to_one_or_are_all_zero() =>
        Assert.All(ControlCatalog.All.Where(control => control.SharesOfOne), control =>
        {
            Assert.Equal(0, control.Low);
            Assert.Equal(1, control.High);
            double sum = control.Null.Sum();
            Assert.True(Math.Abs(sum - 1) < 1e-12 || control.Null.All(share => share == 0), $"{control.Key} sums to {sum}");
        });

    [Fact]
    public void Components_of_a_control_have_different_names() =>
        Assert.All(ControlCatalog.All, control =>
            Assert.Equal(control.Components.Count, control.Components.Distinct(StringComparer.Ordinal).Count()));

    [Fact]
    public void A_key_means_one_thing_in_a_scenario_file()
    {
        IEnumerable<string> keys = ControlCatalog.All.Select(control => control.Key)
            .Concat(ParameterCatalog.All.Select(parameter => parameter.Key))
            .Concat(SettingCatalog.All.Select(setting => setting.Key));
        Assert.Empty(keys.GroupBy(key => key, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void The_class_of_a_control_is_its_key_in_capitals() =>
        Assert.All(ControlCatalog.All, control => Assert.Equal(PascalCase(control.Key), control.GetType().Name));

    [Fact]
    public void Every_control_has_unit_meaning_equations_and_source() =>
        Assert.All(ControlCatalog.All, control =>
        {
            Described.Fully(control.Key, control.Unit, control.Meaning, control.Equations, control.Source);
            Assert.True(control.Acts.Length > 3, $"{control.Key} does not say when it acts");
            Assert.Same(control, ControlCatalog.Find(control.Key));
        });

    [Fact]
    public void Slots_of_controls_neither_overlap_nor_leave_gaps()
    {
        IEnumerable<int> slots = ControlCatalog.All.SelectMany(control => Enumerable.Range(control.Offset, control.Components.Count));
        Assert.Equal(Enumerable.Range(0, ControlCatalog.Width), slots);
    }

    [Fact]
    public void Reset_gives_the_null_values()
    {
        ControlSet set = new();
        set.Values.Fill(0.123);
        set.Reset();
        Assert.All(ControlCatalog.All, control =>
            Assert.Equal(control.Null, set.Values.Slice(control.Offset, control.Components.Count).ToArray()));
    }

    [Fact]
    public void A_typed_value_is_read_back_and_changes_no_other()
    {
        ControlSet set = new();
        set.Set<HubInstruments>(1, 0.4);
        Assert.Equal([0, 0.4, 0], set.GetAll<HubInstruments>().ToArray());
        Assert.Equal(0.4, set.Get<HubInstruments>(1));
        ControlSet copy = new();
        copy.CopyFrom(set);
        Assert.Equal(set.Values.ToArray(), copy.Values.ToArray());
        set.Set<HubInstruments>(1, 0);
        Assert.Equal(new ControlSet().Values.ToArray(), set.Values.ToArray());
    }

    [Fact]
    public void A_silent_scenario_has_modest_inflation_and_no_sanctions()
    {
        ControlSet set = new();
        Assert.Equal(0.03, set.Get<Inflation>());
        Assert.Equal([0, 0, 0], set.GetAll<Sanctions>().ToArray());
    }

    private static IEnumerable<int> Numbers(string number)
    {
        int[] ends = [.. number.Split('-').Select(part => int.Parse(part[1..], CultureInfo.InvariantCulture))];
        return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1);
    }

    private static string PascalCase(string key) =>
        string.Concat(key.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
