using System.Runtime.InteropServices;
using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Institutions;

/// <summary>
/// An institution by its observation and decision. Both are structs of doubles and nothing else, so that a row of numbers is one
/// of them without a copy; the attributes of their properties name the numbers.
/// </summary>
/// <typeparam name="TSeen">What it sees.</typeparam>
/// <typeparam name="TDecided">What it decides.</typeparam>
public abstract class InstitutionOf<TSeen, TDecided> : Institution
    where TSeen : unmanaged
    where TDecided : unmanaged
{
    private static readonly Seen[] SeenFields =
    [
        .. NumberFields.Of<TSeen, SeesAttribute>().Select(field =>
            new Seen(field.Key, field.About.Unit, field.About.Meaning)),
    ];

    private static readonly Choice[] Choices =
    [
        .. NumberFields.Of<TDecided, DecidesAttribute>().Select(field =>
            new Choice(field.Key, field.About.Unit, field.About.Meaning, field.About.Low, field.About.High)),
    ];

    /// <summary>A rule: a pure function of what is seen.</summary>
    public delegate TDecided Rule(in TSeen seen);

    public override IReadOnlyList<Seen> Sees => SeenFields;

    public override IReadOnlyList<Choice> Decides => Choices;

    public override IReadOnlyList<(string Rule, string Meaning)> Rules =>
        [.. Answers.Select(answer => (answer.Name, answer.Meaning))];

    /// <summary>The rules with their names, the default one first.</summary>
    protected abstract (string Name, string Meaning, Rule Rule)[] Answers { get; }

    public override void Decide(string rule, ReadOnlySpan<double> seen, Span<double> decided)
    {
        if (seen.Length != SeenFields.Length || decided.Length != Choices.Length)
        {
            throw new ArgumentException(
                $"The {Key} sees {SeenFields.Length} numbers and decides {Choices.Length}, "
                + $"not {seen.Length} and {decided.Length}.");
        }

        Cast<TDecided>(decided)[0] = RuleOf(rule)(in MemoryMarshal.Cast<double, TSeen>(seen)[0]);
    }

    public override void DecideAll(string rule, EpochTable table)
    {
        Rule answer = RuleOf(rule);
        ReadOnlySpan<TSeen> seen = table.SeenAs<TSeen>();
        Span<TDecided> decided = Cast<TDecided>(table.AllDecided);
        for (int row = 0; row < seen.Length; row++)
            decided[row] = answer(in seen[row]);
    }

    private static Span<T> Cast<T>(Span<double> numbers)
        where T : unmanaged => MemoryMarshal.Cast<double, T>(numbers);

    private Rule RuleOf(string rule)
    {
        foreach ((string name, _, Rule answer) in Answers)
        {
            if (name == rule)
                return answer;
        }

        throw new ArgumentException(
            $"The {Key} has no rule \"{rule}\"; it has {string.Join(", ", Rules.Select(known => known.Rule))}.", nameof(rule));
    }
}
