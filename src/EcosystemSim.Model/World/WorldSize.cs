namespace EcosystemSim.Model.World;

/// <summary>
/// How much room a world has. Entries, ideas and awards beyond it are skipped and counted, never lost silently.
/// </summary>
/// <param name="Universities">Number of universities.</param>
/// <param name="FirmCapacity">Most firms alive at once.</param>
/// <param name="ProjectCapacity">Most projects alive at once.</param>
/// <param name="AwardCapacity">Most awards waiting or being paid at once; also the most proposals of a call.</param>
public sealed record WorldSize(int Universities, int FirmCapacity, int ProjectCapacity, int AwardCapacity)
{
    /// <summary>
    /// Room for a national economy that starts with <paramref name="firms"/> firms: eight times as many, as for 2,000 in
    /// MODEL.md 1.2.
    /// </summary>
    public static WorldSize For(int universities, int firms) => new(
        universities,
        Math.Max(16_384, firms * 8),
        Math.Max(8_192, firms * 4),
        Math.Max(4_096, firms * 2));
}
