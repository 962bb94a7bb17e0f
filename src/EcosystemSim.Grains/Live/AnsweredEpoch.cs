using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Grains.Live;

/// <summary>The answers to an epoch, in its fixed order whatever order they came in.</summary>
internal sealed class AnsweredEpoch
{
    private readonly List<string> _controllers = [];
    private readonly double[][][] _decided;
    private readonly int[][] _answeredBy;

    public AnsweredEpoch(OpenedEpoch epoch)
    {
        _decided = [.. epoch.Tables.Select(table => new double[table.Ids.Length][])];
        _answeredBy = [.. epoch.Tables.Select(table => new int[table.Ids.Length])];
    }

    /// <summary>Answers as they were written down.</summary>
    public AnsweredEpoch(EpochRecord record)
    {
        _controllers.AddRange(record.Controllers);
        _decided = [.. record.Tables.Select(table =>
            Enumerable.Range(0, table.Count).Select(row => table.Decided(row).ToArray()).ToArray())];
        _answeredBy = [.. record.Tables.Select(table => table.AnsweredBy.ToArray())];
    }

    public IReadOnlyList<string> Controllers => _controllers;

    public int ByControllers => _answeredBy.Sum(table => table.Count(who => who > 0));

    public bool Has(int table, int row) => _decided[table][row] is not null;

    public void Set(int table, int row, double[] decided, string? controller)
    {
        _decided[table][row] = decided;
        _answeredBy[table][row] = controller is null ? 0 : 1 + PlaceOf(controller);
    }

    public int[] AnsweredBy(int table) => _answeredBy[table];

    /// <summary>Fills the decisions of the engine's open epoch.</summary>
    /// <exception cref="InvalidOperationException">The answers are not to this epoch.</exception>
    public void Fill(Epoch epoch)
    {
        for (int t = 0; t < _decided.Length; t++)
        {
            EpochTable table = epoch.Tables[t];
            if (table.Count != _decided[t].Length)
                throw new InvalidOperationException($"{_decided[t].Length} answers to {table.Count} of {table.Institution.Key}.");
            for (int row = 0; row < table.Count; row++)
                _decided[t][row].CopyTo(table.Decided(row));
        }
    }

    private int PlaceOf(string controller)
    {
        int place = _controllers.IndexOf(controller);
        if (place >= 0)
            return place;
        _controllers.Add(controller);
        return _controllers.Count - 1;
    }
}
