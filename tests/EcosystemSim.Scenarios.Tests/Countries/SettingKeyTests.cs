using EcosystemSim.Model.Parameters;
using EcosystemSim.Scenarios.Countries;

namespace EcosystemSim.Scenarios.Tests.Countries;

/// <summary>Settings and parameters share the name space of a scenario's constants.</summary>
public class SettingKeyTests
{
    public static TheoryData<string> Keys => [.. SettingCatalog.All.Select(setting => setting.Key)];

    [Fact]
    public void NoKey_IsUsedTwice() =>
        Assert.Equal(SettingCatalog.All.Count, SettingCatalog.All.Select(setting => setting.Key).Distinct().Count());

    [Theory]
    [MemberData(nameof(Keys))]
    public void Setting_IsWellFormed(string key)
    {
        Setting setting = SettingCatalog.Find(key)!;
        Assert.Matches("^[a-z]+(-[a-z]+)*$", key);
        Assert.Null(ParameterCatalog.Find(key));
        Assert.NotEmpty(setting.Unit);
        Assert.NotEmpty(setting.Meaning);
        Assert.NotEmpty(setting.Equations);
        Assert.NotEmpty(setting.Source.Text);
        Assert.True(setting.Low < setting.High);
        if (setting.Default is { } value)
            Assert.InRange(value, setting.Low, setting.High);
    }

    [Theory]
    [InlineData(typeof(FrameSettings))]
    [InlineData(typeof(NationSettings))]
    public void FieldName_IsTheKeyInPascalCase(Type settings)
    {
        foreach (System.Reflection.FieldInfo field in settings.GetFields())
        {
            string key = ((Setting)field.GetValue(null)!).Key;
            Assert.Equal(field.Name, string.Concat(key.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
        }
    }

    [Fact]
    public void Defaults_OfSharesOfOneWhole_SumToOne() => Assert.Null(SettingSums.FirstBroken(SettingSet.Defaults));

    [Fact]
    public void SharesThatDoNotSumToOne_AreNamed()
    {
        string? broken = SettingSums.FirstBroken(SettingSet.Defaults.With(NationSettings.BaseComputeShare, 0.2));
        Assert.Contains("base-compute-share", broken, StringComparison.Ordinal);
    }
}
