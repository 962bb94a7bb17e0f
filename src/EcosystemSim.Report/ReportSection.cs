using EcosystemSim.Report.Markup;

namespace EcosystemSim.Report;

/// <summary>One section of the report: one class in one file of the folder Sections, found by itself.</summary>
public abstract class ReportSection
{
    /// <summary>Readable key; also the anchor of the section in the page.</summary>
    public abstract string Key { get; }

    /// <summary>Place in the report, low first; ties by key.</summary>
    public abstract int Order { get; }

    /// <summary>Its heading and its line in the list of contents.</summary>
    public abstract string Title { get; }

    /// <summary>What stands under the heading; null where the results give nothing to say.</summary>
    public abstract Html? Render(ReportInput input);
}
