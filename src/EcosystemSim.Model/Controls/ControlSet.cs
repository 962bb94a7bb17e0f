namespace EcosystemSim.Model.Controls;

/// <summary>The values of all controls in one month.</summary>
public sealed class ControlSet
{
    private readonly double[] _values = new double[ControlCatalog.Width];

    public ControlSet() => Reset();

    /// <summary>One value per component, in catalogue order.</summary>
    public Span<double> Values => _values;

    /// <summary>Current value of a control's component, in the control's unit.</summary>
    public double Get<T>(int component = 0)
        where T : Control => _values[Slot<T>.Offset + component];

    /// <summary>Current values of a compound control.</summary>
    public ReadOnlySpan<double> GetAll<T>()
        where T : Control => _values.AsSpan(Slot<T>.Offset, Slot<T>.Count);

    public void Set<T>(int component, double value)
        where T : Control => _values[Slot<T>.Offset + component] = value;

    /// <summary>The one instance of a control, for its range and unit.</summary>
    public static Control Of<T>()
        where T : Control => Slot<T>.Instance;

    /// <summary>Back to the null values.</summary>
    public void Reset()
    {
        foreach (Control control in ControlCatalog.All)
        {
            for (int i = 0; i < control.Components.Count; i++)
                _values[control.Offset + i] = control.Null[i];
        }
    }

    public void CopyFrom(ControlSet other) => other._values.CopyTo(_values, 0);

    private static class Slot<T>
        where T : Control
    {
        public static readonly Control Instance = ControlCatalog.All.OfType<T>().Single();

        public static readonly int Offset = Instance.Offset;

        public static readonly int Count = Instance.Components.Count;
    }
}
