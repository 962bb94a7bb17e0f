using System.Text.RegularExpressions;
using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Tests.Parameters;

public sealed partial class ParameterCatalogTests
{
    [Fact]
    public void The_model_has_117_parameters() => Assert.Equal(117, ParameterCatalog.All.Count);

    [Fact]
    public void Every_default_lies_inside_its_range() =>
        Assert.All(ParameterCatalog.All, p =>
        {
            Assert.True(p.Low < p.High, $"{p.Key}: the range {p.Low} to {p.High} is empty");
            Assert.InRange(p.Default, p.Low, p.High);
        });

    [Fact]
    public void No_two_parameters_share_a_key_or_a_symbol()
    {
        Assert.Equal(ParameterCatalog.All.Count, ParameterCatalog.All.Select(p => p.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(ParameterCatalog.All.Count, ParameterCatalog.All.Select(p => p.Symbol).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Keys_are_words_joined_by_hyphens() =>
        Assert.All(ParameterCatalog.All, p => Assert.Matches(KebabCase(), p.Key));

    [Fact]
    public void Every_parameter_has_unit_meaning_equations_and_source() =>
        Assert.All(ParameterCatalog.All, p =>
        {
            Described.Fully(p.Key, p.Unit, p.Meaning, p.Equations, p.Source);
            Assert.Same(p, ParameterCatalog.Find(p.Key));
        });

    [Fact]
    public void Settings_have_unit_meaning_equations_and_source_and_defaults_in_range() =>
        Assert.All(SettingCatalog.All, s =>
        {
            Described.Fully(s.Key, s.Unit, s.Meaning, s.Equations, s.Source);
            Assert.Matches(KebabCase(), s.Key);
            Assert.True(s.Low <= s.High, $"{s.Key}: the range {s.Low} to {s.High} is empty");
            if (s.Default is { } value)
                Assert.InRange(value, s.Low, s.High);
        });

    [Fact]
    public void A_changed_set_differs_in_the_named_parameter_only()
    {
        ParameterSet changed = ParameterSet.Defaults.With(TalentParameters.Dropout, 0.07);
        Assert.Equal(0.07, changed[TalentParameters.Dropout]);
        Assert.All(
            ParameterCatalog.All.Where(p => p != TalentParameters.Dropout),
            p => Assert.Equal(p.Default, changed[p]));
        Assert.Equal(TalentParameters.Dropout.Default, ParameterSet.Defaults[TalentParameters.Dropout]);
    }

    [Fact]
    public void A_parameter_is_never_set_to_a_number_that_is_not_finite() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterSet.Defaults.With(TalentParameters.Dropout, double.NaN));

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
