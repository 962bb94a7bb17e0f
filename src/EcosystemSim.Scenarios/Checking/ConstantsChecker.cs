using EcosystemSim.Model.Parameters;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>Reads the block <c>constants</c>: parameters that are not varied, and settings of the frame and the nation.</summary>
internal static class ConstantsChecker
{
    private const string Path = "constants";

    /// <summary>The constants in ordinal order of keys.</summary>
    public static List<ScenarioConstant> Read(CheckContext context, Node? node)
    {
        var found = new List<ScenarioConstant>();
        if (node is null || context.Map(node, Path, "keys of parameters or settings with values") is not { } map)
            return found;
        string[] known = [.. ParameterCatalog.All.Select(parameter => parameter.Key), .. SettingCatalog.All.Select(setting => setting.Key)];
        foreach (MapEntry entry in map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            string key = KeyPath.Join(Path, entry.Key);
            if (Rule(entry.Key) is not { } rule)
                context.RefuseUnknown(entry, key, known);
            else if (context.Number(entry.Value, key, rule) is { } value)
                found.Add(new ScenarioConstant(entry.Key, value));
        }

        return found;
    }

    private static NumberRule? Rule(string key)
    {
        if (ParameterCatalog.Find(key) is { } parameter)
            return new NumberRule(parameter.Unit, parameter.Low, parameter.High);
        return SettingCatalog.Find(key) is { } setting ? new NumberRule(setting.Unit, setting.Low, setting.High) : null;
    }
}
