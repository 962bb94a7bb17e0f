using System.Diagnostics.CodeAnalysis;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>One, four or eight whole numbers of 64 bits: what a random generator needs, written once for every width.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "The operators are the point; nobody calls them by name.")]
internal interface IWords<T>
    where T : struct, IWords<T>
{
    static abstract int Count { get; }

    static abstract T All(ulong value);

    /// <summary>Numbers that lie side by side in memory, from the given place on.</summary>
    static abstract T Load(ref ulong first, int at);

    /// <summary>first, first + 1, first + 2 ...</summary>
    static abstract T From(ulong first);

    /// <summary>The product of the low halves.</summary>
    static abstract T Product(T a, T b);

    /// <summary>a ^ b ^ c: one instruction where the processor has it, which the compiler does not find by itself.</summary>
    static abstract T ExclusiveOr(T a, T b, T c);

    /// <summary>(a &amp; b) | c.</summary>
    static abstract T AndOr(T a, T b, T c);

    static abstract T operator <<(T a, int places);

    static abstract T operator >>(T a, int places);

    /// <summary>The bits of yes where the mask has ones, those of no elsewhere.</summary>
    static abstract T Select(T mask, T yes, T no);

    /// <summary>The numbers read as doubles, less a constant.</summary>
    static abstract void StoreLess(T bits, double less, Span<double> column, int at);
}
