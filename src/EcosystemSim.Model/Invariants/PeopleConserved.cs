using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Invariants;

/// <summary>Nobody appears or vanishes (MODEL.md 3.3).</summary>
public sealed class PeopleConserved : Invariant
{
    public override string Key => "people-conserved";

    public override string Sentence => "Everyone in the model was there at the start or entered by intake; leavers are counted.";

    /// <summary>Persons in the model, leavers included, beyond those of the start and the intake.</summary>
    public static double Residual(WorldState world) =>
        HomeStock.Everyone(world) - world.Labour.StartTotal - world.Labour.Intake;

    public override string? Broken(WorldState world, bool stochastic)
    {
        double residual = Residual(world);
        return Math.Abs(residual) <= Tolerance.Persons(world, stochastic)
            ? null
            : Say($"{residual} persons beyond {world.Labour.StartTotal} at the start and an intake of {world.Labour.Intake}");
    }
}
