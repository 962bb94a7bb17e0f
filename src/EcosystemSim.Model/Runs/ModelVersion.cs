namespace EcosystemSim.Model.Runs;

/// <summary>
/// Version of the model's numbers, part of every run key. It is raised whenever a golden hash moves, whatever the version of
/// the tool is, so that results of different models are never mixed under one key.
/// </summary>
public static class ModelVersion
{
    public const string Current = "2";
}
