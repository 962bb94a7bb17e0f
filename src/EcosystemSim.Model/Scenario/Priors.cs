using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Scenario;

/// <summary>The prior of each parameter (end of section 5 of MODEL.md).</summary>
public static class Priors
{
    /// <summary>The range of a parameter is taken as this many standard deviations of a normal prior.</summary>
    private const double DeviationsInRange = 4;

    /// <summary>
    /// Normal round the default, truncated to the range, where evidence was read or computed; triangular where it was not,
    /// as then nothing speaks for more mass near the default than a straight line gives.
    /// </summary>
    public static Distribution For(Parameter parameter) => parameter.Source.Kind is Evidence.Verified or Evidence.Computed
        ? new TruncatedNormalDistribution(
            parameter.Default, (parameter.High - parameter.Low) / DeviationsInRange, parameter.Low, parameter.High)
        : new TriangularDistribution(parameter.Low, parameter.Default, parameter.High);
}
