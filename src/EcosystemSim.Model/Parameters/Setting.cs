namespace EcosystemSim.Model.Parameters;

/// <summary>
/// A number of the scenario frame or of the focal nation that is not varied as a parameter: start stocks, wages, rates of the
/// macro frame.
/// A scenario overrides it under <c>constants:</c>; a nation's own file gives it with a source.
/// </summary>
/// <param name="Key">Readable name in scenario and nation files.</param>
/// <param name="Default">Value where no file gives one; null when the nation's file must.</param>
/// <param name="Low">Lower bound of the values accepted.</param>
/// <param name="High">Upper bound of the values accepted.</param>
/// <param name="Unit">Unit; "-" for a pure number.</param>
/// <param name="Meaning">What it is, in a phrase.</param>
/// <param name="Equations">The equations it enters.</param>
/// <param name="Source">Evidence for the default; of a nation's own number the nation's file states it.</param>
public sealed record Setting(
    string Key,
    double? Default,
    double Low,
    double High,
    string Unit,
    string Meaning,
    string Equations,
    Source Source)
{
    /// <summary>Index into a <see cref="SettingSet"/>; assigned by the catalogue in ordinal order of keys.</summary>
    public int Index { get; internal set; } = -1;
}
