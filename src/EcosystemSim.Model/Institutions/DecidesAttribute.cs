namespace EcosystemSim.Model.Institutions;

/// <summary>A number that an institution decides: its range, unit and meaning. The name of the property gives the key.</summary>
/// <param name="low">Least value; a lower one is raised to it.</param>
/// <param name="high">Greatest value; a higher one is lowered to it.</param>
/// <param name="unit">Unit, "-" for a factor on what the model's own rule gives.</param>
/// <param name="meaning">What it is, in a phrase.</param>
[AttributeUsage(AttributeTargets.Property)]
public class DecidesAttribute(double low, double high, string unit, string meaning) : Attribute
{
    public double Low { get; } = low;

    public double High { get; } = high;

    public string Unit { get; } = unit;

    public string Meaning { get; } = meaning;
}
