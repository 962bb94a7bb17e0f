namespace EcosystemSim.Benchmarks.Reference;

/// <summary>The columns of a few hundred firms, small enough for the first cache together with their uniforms.</summary>
internal readonly ref struct FirmBlock(ReferenceFirms firms, int first, int count)
{
    public const int LengthMax = 512;

    public Span<double> Knowledge { get; } = firms.Knowledge.Span.Slice(first, count);
    public Span<double> Adoption { get; } = firms.Adoption.Span.Slice(first, count);
    public Span<double> Cash { get; } = firms.Cash.Span.Slice(first, count);
    public Span<double> Skill { get; } = firms.Skill.Span.Slice(first, count);
}
