namespace EcosystemSim.Model.Phases;

/// <summary>Bass diffusion towards a ceiling (A3, A4), for sectors at home and for other nations.</summary>
public static class Diffusion
{
    /// <summary>A3: share of the ceiling reached after <paramref name="years"/> (closed form of the Riccati equation).</summary>
    /// <param name="reached">Share of the ceiling reached now, 0 to 1.</param>
    /// <param name="innovation">Coefficient of innovation per year.</param>
    /// <param name="imitation">Coefficient of imitation per year.</param>
    /// <param name="years">Length of the step.</param>
    public static double NextShare(double reached, double innovation, double imitation, double years)
    {
        double drive = innovation + (imitation * reached);
        if (drive == 0)
            return reached;
        double left = (1 - reached) / drive * StableMath.Exp(-(innovation + imitation) * years);
        return (1 - (innovation * left)) / (1 + (imitation * left));
    }

    /// <summary>A4: adoption after a month; nobody abandons when a ceiling falls below what is reached.</summary>
    public static double Next(double adoption, double ceiling, double innovation, double imitation, double factor)
    {
        if (adoption >= ceiling)
            return adoption;
        double target = ceiling * NextShare(adoption / ceiling, innovation, imitation, Time.Step);
        return Math.Min(ceiling, adoption + ((target - adoption) * factor));
    }
}
