namespace EcosystemSim.Benchmarks.Reference;

/// <summary>What all firms share in one month.</summary>
/// <remarks>
/// Why a class: numbers in memory become vectors where a loop needs them; vectors on the stack lie across cache lines.
/// </remarks>
internal sealed class MonthContext
{
    public double MeanKnowledge { get; private set; }

    /// <summary>0.02 (1 + 0.3 Kbar): what multiplies r^0.6 S^0.4.</summary>
    public double InnovationScale { get; private set; }

    /// <summary>0.002 + 0.03 Abar: what multiplies K / (1 + K), hence an upper bound of the product.</summary>
    public double AdoptionScale { get; private set; }

    public void Set(double meanKnowledge, double meanAdoption)
    {
        MeanKnowledge = meanKnowledge;
        InnovationScale = 0.02 * Math.FusedMultiplyAdd(0.3, meanKnowledge, 1);
        AdoptionScale = Math.FusedMultiplyAdd(0.03, meanAdoption, 0.002);
    }
}
