using System.Runtime.InteropServices;

namespace EcosystemSim.Model.Institutions;

/// <summary>
/// All institutions of one kind at an epoch, a row each: what they see, what they decide, and what applies once decisions are
/// within their ranges. Its memory grows with the number of rows and is used again by the next epoch.
/// </summary>
public sealed class EpochTable(Institution institution)
{
    private ulong[] _ids = [];
    private double[] _seen = [], _decided = [], _applied = [];

    public Institution Institution { get; } = institution;

    public int Count { get; private set; }

    /// <summary>Number of each institution, by row (<see cref="InstitutionId.Number"/>).</summary>
    public Span<ulong> Ids => _ids.AsSpan(0, Count);

    /// <summary>Observations, row after row.</summary>
    public Span<double> AllSeen => _seen.AsSpan(0, Count * Institution.Sees.Count);

    /// <summary>Decisions, row after row.</summary>
    public Span<double> AllDecided => _decided.AsSpan(0, Count * Institution.Decides.Count);

    /// <summary>Decisions within their ranges, row after row; what the model goes on with.</summary>
    public Span<double> AllApplied => _applied.AsSpan(0, Count * Institution.Decides.Count);

    public InstitutionId IdOf(int row) => new(Institution.Type, Ids[row]);

    public ReadOnlySpan<double> Seen(int row) => AllSeen.Slice(row * Institution.Sees.Count, Institution.Sees.Count);

    public Span<double> Decided(int row) => AllDecided.Slice(row * Institution.Decides.Count, Institution.Decides.Count);

    public ReadOnlySpan<double> Applied(int row) => AllApplied.Slice(row * Institution.Decides.Count, Institution.Decides.Count);

    /// <summary>Observations as the structs they are.</summary>
    public Span<T> SeenAs<T>()
        where T : unmanaged => MemoryMarshal.Cast<double, T>(AllSeen);

    /// <summary>Decisions within their ranges, as the structs they are.</summary>
    public ReadOnlySpan<T> AppliedAs<T>()
        where T : unmanaged => MemoryMarshal.Cast<double, T>(AllApplied);

    /// <summary>Makes room for a number of institutions, none of which has decided.</summary>
    public void Begin(int count)
    {
        if (count > _ids.Length)
        {
            // A twelfth more, so that an economy that grows does not ask for memory every year.
            int room = count + (count / 12);
            _ids = new ulong[room];
            _seen = new double[room * Institution.Sees.Count];
            _decided = new double[room * Institution.Decides.Count];
            _applied = new double[room * Institution.Decides.Count];
        }

        Count = count;
        AllDecided.Fill(Institution.Keep);
    }

    /// <summary>Brings decisions into their ranges; returns how many numbers that changed (N52).</summary>
    public int Clip()
    {
        IReadOnlyList<Choice> choices = Institution.Decides;
        Span<double> decided = AllDecided, applied = AllApplied;
        int clipped = 0;
        for (int c = 0; c < choices.Count; c++)
        {
            (double low, double high) = (choices[c].Low, choices[c].High);
            for (int at = c; at < decided.Length; at += choices.Count)
            {
                // NaN stays NaN.
                applied[at] = Math.Clamp(decided[at], low, high);
                clipped += applied[at] == decided[at] || double.IsNaN(decided[at]) ? 0 : 1;
            }
        }

        return clipped;
    }
}
