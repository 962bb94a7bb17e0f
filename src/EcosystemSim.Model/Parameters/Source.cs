namespace EcosystemSim.Model.Parameters;

/// <summary>How well a number is supported. The order is from strongest to weakest.</summary>
public enum Evidence
{
    /// <summary>Computed from the real data shipped with the product.</summary>
    Computed,

    /// <summary>Read in the named source.</summary>
    Verified,

    /// <summary>Known from the literature, not re-read.</summary>
    Memory,

    /// <summary>A modelling choice, to be fitted inside its range.</summary>
    Calibrate,

    /// <summary>A plausible number without evidence; always part of a sensitivity design.</summary>
    Assumption,
}

/// <summary>Where a number comes from: there is no number without one.</summary>
/// <param name="Kind">How strong the support is.</param>
/// <param name="Text">The citation, or why the value was assumed. Never empty.</param>
public sealed record Source(Evidence Kind, string Text)
{
    public static Source Computed(string text) => new(Evidence.Computed, text);

    public static Source Verified(string text) => new(Evidence.Verified, text);

    public static Source Memory(string text) => new(Evidence.Memory, text);

    public static Source Calibrate(string why) => new(Evidence.Calibrate, why);

    public static Source Assumption(string why) => new(Evidence.Assumption, why);

    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}: {Text}";
}
