namespace EcosystemSim.Model.Institutions;

/// <summary>
/// The yearly round of questions and answers of one run: month 0 of a fiscal year. It is an input of the model and no state: a
/// decision lives on only in what it changes.
/// </summary>
public sealed class Epoch
{
    private readonly EpochTable[] _tables = [.. InstitutionCatalog.All.Select(institution => new EpochTable(institution))];

    /// <summary>Fiscal year that begins, 0 = the first.</summary>
    public int Year { get; private set; }

    /// <summary>True from the moment at which the observations are taken until the decisions are applied.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>One table for each kind, in the order in which decisions apply.</summary>
    public IReadOnlyList<EpochTable> Tables => _tables;

    public EpochTable this[InstitutionType type] => _tables[(int)type - 1];

    public void Open(int year)
    {
        Year = year;
        IsOpen = true;
    }

    /// <summary>Forgets an epoch that was opened and will not be answered.</summary>
    public void Abandon() => IsOpen = false;

    /// <summary>64-bit hash of all ids and observations: two runs that show it have asked the same questions.</summary>
    public ulong HashOfObservations()
    {
        ulong hash = (ulong)Year;
        foreach (EpochTable table in _tables)
        {
            hash = StateHash.Mix(hash, (ulong)table.Count);
            hash = StateHash.Mix(hash, table.Ids);
            hash = StateHash.Mix(hash, table.AllSeen);
        }

        return hash;
    }

    /// <summary>Brings all decisions into their ranges; returns how many numbers that changed (N52).</summary>
    public int Close()
    {
        IsOpen = false;
        int clipped = 0;
        foreach (EpochTable table in _tables)
            clipped += table.Clip();
        return clipped;
    }
}
