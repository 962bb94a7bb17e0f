using EcosystemSim.Model.Parameters;
using EcosystemSim.Report.Markup;

namespace EcosystemSim.Report.Words;

/// <summary>A source with its grade, which stands out where it is the weakest.</summary>
internal static class EvidenceTag
{
    public static Html Of(Source source) => source.Kind == Evidence.Assumption
        ? Html.Of($"""<span class="assumed">assumption</span> {source.Text}""")
        : Html.Of($"""<span class="grade">{Evidences.Name(source.Kind)}</span> {source.Text}""");
}
