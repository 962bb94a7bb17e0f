namespace EcosystemSim.Model.Phases;

/// <summary>Bass diffusion towards a ceiling (A3, A4), for sectors at home and for other nations.</summary>
public static class Diffusion
{
    /// <summary>A3: share of the ceiling reached after <paramref name="years"/> (closed form of the Riccati equation).</summary>
    /// <param name="reached">Share of the ceiling reached now, 0 to 1.</param>
    /// <param name="innovation">Coefficient of innovation per year.</param>
    /// <param name="imitation">Coefficient of imitation per year.</param>
    /// <param name="years">Length of the step.</param>
    public static double NextShare(double reached, double innovation, double imitation, double years) =>
        NextShare(reached, DiffusionPace.Of(innovation, imitation, years));

    /// <summary>A3 at a given pace.</summary>
    public static double NextShare(double reached, in DiffusionPace pace)
    {
        double drive = pace.Innovation + (pace.Imitation * reached);
        if (drive == 0)
            return reached;
        double left = (1 - reached) / drive * pace.Decay;
        return (1 - (pace.Innovation * left)) / (1 + (pace.Imitation * left));
    }

    /// <summary>
    /// A4: adoption after the step of a pace; nobody abandons when a ceiling falls below what is reached.
    /// </summary>
    public static double Next(double adoption, double ceiling, in DiffusionPace pace, double factor)
    {
        if (adoption >= ceiling)
            return adoption;
        double target = ceiling * NextShare(adoption / ceiling, in pace);
        return Math.Min(ceiling, adoption + ((target - adoption) * factor));
    }
}

/// <summary>What all that diffuses at one pace has in common (A3), computed once for all.</summary>
/// <param name="Innovation">Coefficient of innovation per year.</param>
/// <param name="Imitation">Coefficient of imitation per year.</param>
/// <param name="Decay">e^-(innovation + imitation) over the step.</param>
public readonly record struct DiffusionPace(double Innovation, double Imitation, double Decay)
{
    /// <summary>The pace of a step of <paramref name="years"/>.</summary>
    public static DiffusionPace Of(double innovation, double imitation, double years) =>
        new(innovation, imitation, StableMath.Exp(-(innovation + imitation) * years));
}
