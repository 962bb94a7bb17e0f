using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Tests.Parameters;

/// <summary>The words that every number of the model carries.</summary>
internal static class Described
{
    public static void Fully(string name, string unit, string meaning, string equations, Source source)
    {
        Assert.True(unit.Trim().Length > 0, $"{name} has no unit; write \"-\" for a pure number");
        Assert.True(meaning.Trim().Length > 3, $"{name} has no meaning");
        Assert.True(equations.Trim().Length > 0, $"{name} names no equation");
        Assert.True(source.Text.Trim().Length > 3, $"{name} has no source; an assumption says why");
        Assert.True(Enum.IsDefined(source.Kind), $"{name} has an unknown kind of evidence");
    }
}
