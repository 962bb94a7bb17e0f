namespace EcosystemSim.Model.Controls;

/// <summary>From this model month on, one component of one control has this value.</summary>
/// <param name="Month">Model month, 0 = the first.</param>
/// <param name="Slot">Index in a <see cref="ControlSet"/>: the control's offset plus the component.</param>
/// <param name="Value">New value, in the control's unit.</param>
public readonly record struct ControlRecord(int Month, int Slot, double Value);
