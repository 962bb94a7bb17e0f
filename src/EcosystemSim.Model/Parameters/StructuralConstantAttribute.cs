namespace EcosystemSim.Model.Parameters;

/// <summary>
/// States unit, meaning, equations and source of a structural constant: a number of the equations that is neither varied nor set by a scenario.
/// </summary>
/// <param name="unit">Unit; "-" for a pure number.</param>
/// <param name="meaning">What it is, in a phrase.</param>
/// <param name="equations">The equations it enters.</param>
/// <param name="source">Evidence, as "kind: text" with a kind of <see cref="Evidence"/> in lower case.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class StructuralConstantAttribute(string unit, string meaning, string equations, string source) : Attribute
{
    public string Unit { get; } = unit;

    public string Meaning { get; } = meaning;

    public string Equations { get; } = equations;

    public string Source { get; } = source;
}
