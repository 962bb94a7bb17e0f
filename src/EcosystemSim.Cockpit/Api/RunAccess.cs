using System.Security.Cryptography;
using System.Text.RegularExpressions;
using EcosystemSim.Cockpit.Problems;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Cockpit.Api;

/// <summary>From names in an address to grains. What can be no name never becomes the key of a grain.</summary>
internal static partial class RunAccess
{
    private const int RandomBytes = 4;

    /// <exception cref="RefusedException">No run can have this id.</exception>
    public static ILiveRunGrain Run(this IGrainFactory grains, string run) => Id().IsMatch(run)
        ? grains.GetGrain<ILiveRunGrain>(run)
        : throw RefusedException.NotFound("There is no such live run.", "an id of 1 to 64 of a-z, A-Z, 0-9, - and _");

    public static ILiveRunsGrain Runs(this IGrainFactory grains) => grains.GetGrain<ILiveRunsGrain>(ILiveRunsGrain.Key);

    /// <summary>The name of an institution from the parts of an address.</summary>
    /// <exception cref="RefusedException">No institution can have this name.</exception>
    public static string Institution(string type, string? number) => type.Length + (number?.Length ?? 0) < Limits.NameLength
        ? number is null ? type : $"{type}/{number}"
        : throw RefusedException.NotFound("There is no such institution.", "steering-committee, or firm/ and its number");

    /// <summary>An id for a run whose caller gave none.</summary>
    public static string NewId(string like) =>
        $"{NotOfIds().Replace(like, "-")[..Math.Min(like.Length, Limits.NameLength / 2)]}-"
        + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes));

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex("[^A-Za-z0-9_-]", RegexOptions.CultureInvariant)]
    private static partial Regex NotOfIds();
}
