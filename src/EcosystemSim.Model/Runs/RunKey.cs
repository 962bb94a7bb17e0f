namespace EcosystemSim.Model.Runs;

/// <summary>Identity of a run: SHA-256 over everything that its numbers depend on, and nothing else.</summary>
/// <param name="Hex">64 lower-case hexadecimal digits.</param>
public readonly record struct RunKey(string Hex)
{
    public override string ToString() => Hex;
}
