namespace EcosystemSim.Model.Invariants;

/// <summary>How far rounding may carry a quantity from its law.</summary>
public static class Tolerance
{
    /// <summary>
    /// Relative tolerance of MODEL.md 3.3 and 3.4. Ten million additions lose about one part in a billion at worst; a payment or
    /// a person booked on one side only is orders of magnitude more.
    /// </summary>
    public const double Relative = 1e-9;

    /// <summary>
    /// Nominal money. The yardstick is all turnover since the start: at high inflation old errors shrink beside it, while an
    /// account that is empty now still carries the rounding of what once went through it, so that its own balance is no
    /// yardstick.
    /// </summary>
    public static double Money(WorldState world) => Relative * world.Ledger.Turnover;

    /// <summary>
    /// Persons: exact where people are whole, relative to everyone who ever entered where they are expectations.
    /// </summary>
    public static double Persons(WorldState world, bool stochastic) =>
        stochastic ? 0 : Relative * (world.Labour.StartTotal + world.Labour.Intake);
}
