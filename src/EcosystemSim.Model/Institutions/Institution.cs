namespace EcosystemSim.Model.Institutions;

/// <summary>
/// A kind of institution: what it sees once a year, what it may decide, and the rules that can answer for it. Observations and
/// decisions are rows of numbers in the order of <see cref="Sees"/> and <see cref="Decides"/>; NaN in a decision leaves the
/// lever, or the model's own rule, in force for the year.
/// </summary>
public abstract class Institution
{
    /// <summary>The rule that answers where no other is named.</summary>
    public const string DefaultRule = "default";

    /// <summary>A number of a decision that is not decided.</summary>
    public const double Keep = double.NaN;

    public abstract InstitutionType Type { get; }

    /// <summary>Name in files and messages, such as <c>national-hub</c>.</summary>
    public abstract string Key { get; }

    /// <summary>Words for people.</summary>
    public abstract string Title { get; }

    /// <summary>What its rules do, a sentence for each (MODEL.md section 7).</summary>
    public abstract IReadOnlyList<(string Rule, string Meaning)> Rules { get; }

    /// <summary>Version of observation and decision; goes up when a number comes, goes or changes its meaning.</summary>
    public virtual int Version => 1;

    public abstract IReadOnlyList<Seen> Sees { get; }

    public abstract IReadOnlyList<Choice> Decides { get; }

    /// <summary>Answers one observation by a rule.</summary>
    /// <param name="rule">One of <see cref="Rules"/>.</param>
    /// <param name="seen">One number for each of <see cref="Sees"/>.</param>
    /// <param name="decided">Gets one number for each of <see cref="Decides"/>.</param>
    /// <exception cref="ArgumentException">Unknown rule, or spans of the wrong length.</exception>
    public abstract void Decide(string rule, ReadOnlySpan<double> seen, Span<double> decided);

    /// <summary>Answers all rows of an epoch's table by a rule.</summary>
    public abstract void DecideAll(string rule, EpochTable table);

    public bool HasRule(string rule) => Rules.Any(known => known.Rule == rule);
}
