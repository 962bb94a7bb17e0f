using EcosystemSim.Analysis;

namespace EcosystemSim.Plots;

/// <summary>One figure of a report: one class in one file of the folder Figures, found by itself.</summary>
public abstract class FigureKind
{
    /// <summary>Readable key; also the name of the files.</summary>
    public abstract string Key { get; }

    /// <summary>Place among the figures of a report, low first; ties by key.</summary>
    public abstract int Order { get; }

    /// <summary>The question that the figure answers, in plain words.</summary>
    public abstract string Question { get; }

    /// <summary>The figure; null where the summary lacks what it shows.</summary>
    public abstract Figure? Draw(Summary summary, FigureWords words);
}
