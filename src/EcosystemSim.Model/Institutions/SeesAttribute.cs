namespace EcosystemSim.Model.Institutions;

/// <summary>A number that an institution sees: its unit and its meaning. The name of the property gives the key.</summary>
/// <param name="unit">Unit, "-" for a plain number.</param>
/// <param name="meaning">What it is, in a phrase.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SeesAttribute(string unit, string meaning) : Attribute
{
    public string Unit { get; } = unit;

    public string Meaning { get; } = meaning;
}
