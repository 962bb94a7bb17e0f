namespace EcosystemSim.Model.World;

/// <summary>When adoption first reached given levels (N46).</summary>
public sealed class Milestones(StateTable table)
{
    public const int Count = 3;

    /// <summary>Employment-weighted adoption of each milestone.</summary>
    public static ReadOnlySpan<double> Adoption => [0.1, 0.25, 0.5];

    /// <summary>Months from the start to the end of the month in which the level was reached; 0 while it was not.</summary>
    public double[] Months { get; } = table.Column("months");
}
