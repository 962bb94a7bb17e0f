using EcosystemSim.Model.Controls;

namespace EcosystemSim.Model.Environment;

/// <summary>A control that the scenario gives and the nation does not choose; "null" is its default value.</summary>
public abstract class EnvironmentPath : Control;
