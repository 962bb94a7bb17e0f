namespace EcosystemSim.Model.Parameters;

/// <summary>
/// One calibratable scalar of the model: nature's choice when it is varied (an uncertainty), a constant when it is not.
/// </summary>
/// <param name="Number">Position in the parameter vector: 1 for P01 and so on; never reused.</param>
/// <param name="Symbol">Symbol in the equations of MODEL.md.</param>
/// <param name="Key">Readable name in scenario files.</param>
/// <param name="Default">Default value, in <paramref name="Unit"/>.</param>
/// <param name="Low">Lower end of the defensible range.</param>
/// <param name="High">Upper end of the defensible range.</param>
/// <param name="Unit">Unit; "-" for a pure number.</param>
/// <param name="Meaning">What it is, in a phrase.</param>
/// <param name="Equations">The equations it enters.</param>
/// <param name="Source">Evidence for the default and range.</param>
public sealed record Parameter(
    int Number,
    string Symbol,
    string Key,
    double Default,
    double Low,
    double High,
    string Unit,
    string Meaning,
    string Equations,
    Source Source)
{
    /// <summary>Index into a <see cref="ParameterSet"/>.</summary>
    public int Index => Number - 1;

    /// <summary>The name of the equation tables: P01.</summary>
    public string Id => $"P{Number:00}";
}
