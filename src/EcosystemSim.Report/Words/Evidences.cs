using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Report.Words;

/// <summary>How well the numbers of the model are supported, in words and counts.</summary>
internal static class Evidences
{
    public static string Meaning(Evidence evidence) => evidence switch
    {
        Evidence.Computed => "computed from the data shipped with the program",
        Evidence.Verified => "read in the source that is named",
        Evidence.Memory => "known from the literature and not read again",
        Evidence.Calibrate => "chosen, inside a range, so that the model fits what is known",
        Evidence.Assumption => "assumed: plausible, and without evidence",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence, "unknown grade of evidence"),
    };

    public static string Name(Evidence evidence) => evidence.ToString().ToLowerInvariant();

    /// <summary>How many numbers that come with the model have this grade, and how many of them there are.</summary>
    public static (int Count, int All) Counts(Evidence evidence)
    {
        Source[] all = [.. Parameters, .. Settings, .. Constants];
        return (all.Count(source => source.Kind == evidence), all.Length);
    }

    public static IEnumerable<Source> Parameters => ParameterCatalog.All.Select(parameter => parameter.Source);

    /// <summary>Of the settings with a default; of the others the nation's file states value and source.</summary>
    public static IEnumerable<Source> Settings =>
        SettingCatalog.All.Where(setting => setting.Default is not null).Select(setting => setting.Source);

    public static int GivenByNation => SettingCatalog.All.Count(setting => setting.Default is null);

    public static IEnumerable<Source> Constants => StructuralCatalog.All.Select(constant => constant.Source);
}
