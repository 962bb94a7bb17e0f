namespace EcosystemSim.Scenarios.Reading;

/// <summary>Paths of keys in messages: <c>policies.programme.levers.indexation</c>.</summary>
internal static class KeyPath
{
    public static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    public static string Item(string path, int index) => $"{path}[{index}]";
}
