using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Environment;
using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>Refuses keys that mean nothing where they stand, and says what was probably meant.</summary>
internal static class KnownKeys
{
    public static readonly IReadOnlyList<string> TopLevel =
    [
        "schema", "name", "title", "description", "extends", "nation", "start", "calendar", "years",
        "environment", "constants", "uncertainties", "policies", "ensemble", "report",
    ];

    /// <summary>Nearest words are looked for this often: who has more errors than that has another mistake.</summary>
    private const int MostHelped = 100;

    public static void RefuseUnknown(this CheckContext context, MapNode map, string path, IReadOnlyCollection<string> known)
    {
        foreach (MapEntry entry in map.Entries.Where(entry => !known.Contains(entry.Key)))
            context.RefuseUnknown(entry, KeyPath.Join(path, entry.Key), known);
    }

    public static void RefuseUnknown(this CheckContext context, MapEntry entry, string key, IReadOnlyCollection<string> known)
    {
        if (context.Errors.IsFull)
            return;
        string? home = Home(entry.Key);
        string message = $"unknown key '{entry.Key}'";
        if (home is not null)
            context.Errors.Add(entry.Location, key, $"{message} here: {home}");
        else
        {
            string? expected = known.Count <= 15 ? $"one of {string.Join(", ", known)}" : null;
            string? nearest = context.Errors.Count < MostHelped ? NearestWord.Of(entry.Key, known) : null;
            context.Errors.Add(entry.Location, key, message, expected, nearest);
        }
    }

    /// <summary>Where a word that is known elsewhere belongs.</summary>
    private static string? Home(string key) => ControlCatalog.Find(key) switch
    {
        Lever => "it is a lever and belongs under 'levers' of a policy",
        EnvironmentPath => "it belongs under 'environment'",
        _ when ParameterCatalog.Find(key) is not null =>
            "it is a parameter and belongs under 'constants' (fixed) or 'uncertainties' (varied)",
        _ when SettingCatalog.Find(key) is not null => "it is a setting of the nation and belongs under 'constants'",
        _ when TopLevel.Contains(key) => "it belongs at the top level of the file",
        _ => null,
    };
}
