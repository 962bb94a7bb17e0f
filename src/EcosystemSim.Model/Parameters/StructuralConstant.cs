namespace EcosystemSim.Model.Parameters;

/// <summary>A structural constant as the catalogue lists it.</summary>
/// <param name="Name">Name in the code.</param>
/// <param name="Group">The class that declares it, without "Constants".</param>
/// <param name="Value">Its value, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit; "-" for a pure number.</param>
/// <param name="Meaning">What it is, in a phrase.</param>
/// <param name="Equations">The equations it enters.</param>
/// <param name="Source">Evidence for the value.</param>
public sealed record StructuralConstant(
    string Name,
    string Group,
    double Value,
    string Unit,
    string Meaning,
    string Equations,
    Source Source);
