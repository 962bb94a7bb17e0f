using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Institutions;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Grains.Live;

/// <summary>Asks the institution grains of a run, all at once; the order in which they answer means nothing.</summary>
internal sealed class EpochAsker(IGrainFactory grains, string grainPrefix)
{
    /// <summary>Calls under way at once: enough to keep every core busy, few enough to leave room for other runs.</summary>
    private const int MostAtOnce = 512;

    private readonly Dictionary<InstitutionId, IInstitutionGrain> _known = [];

    /// <summary>Who was asked and has not answered.</summary>
    /// <param name="Waiting">Their controllers have not decided.</param>
    /// <param name="Lost">Their calls got lost; they may be asked again at once.</param>
    public sealed record Rest(List<InstitutionRow> Waiting, List<InstitutionRow> Lost)
    {
        public bool IsEmpty => Waiting.Count == 0 && Lost.Count == 0;

        public IEnumerable<InstitutionRow> All => Lost.Concat(Waiting);
    }

    public static IEnumerable<InstitutionRow> RowsOf(OpenedEpoch epoch) =>
        from table in Enumerable.Range(0, epoch.Tables.Length)
        from row in Enumerable.Range(0, epoch.Tables[table].Ids.Length)
        select new InstitutionRow(table, row);

    /// <param name="epoch">What they see.</param>
    /// <param name="rows">Whom to ask.</param>
    /// <param name="ruleOf">The rule of the policy.</param>
    /// <param name="isLast">Whether the deadline has passed.</param>
    /// <param name="answers">Gets the answers.</param>
    public async Task<Rest> Ask(
        OpenedEpoch epoch, IEnumerable<InstitutionRow> rows, Func<Institution, string> ruleOf, bool isLast, AnsweredEpoch answers)
    {
        string[] rules = [.. epoch.Tables.Select(table => ruleOf(table.Institution))];
        var rest = new Rest([], []);
        foreach (InstitutionRow[] batch in rows.Chunk(MostAtOnce))
        {
            await Task.WhenAll(batch.Select(async at =>
            {
                OpenedTable table = epoch.Tables[at.Table];
                var question = new Question(epoch.Year, rules[at.Table], table.Seen[at.Row], isLast);
                try
                {
                    Answer answer = await Of(new InstitutionId(table.Institution.Type, table.Ids[at.Row])).Decide(question);
                    if (answer.Decided is { } decided)
                        answers.Set(at.Table, at.Row, decided, answer.Controller);
                    else
                        rest.Waiting.Add(at);
                }
                catch (Exception lost) when (lost is OrleansException or TimeoutException)
                {
                    rest.Lost.Add(at);
                }
            }));
        }

        return rest;
    }

    /// <summary>The grain of an institution. Kept, as its name is longer in the making than its answer.</summary>
    public IInstitutionGrain Of(InstitutionId id)
    {
        if (!_known.TryGetValue(id, out IInstitutionGrain? grain))
            _known[id] = grain = InstitutionGrains.Of(grains, grainPrefix, id);
        return grain;
    }

    /// <summary>Forgets those that are gone.</summary>
    public void KeepOnly(OpenedEpoch epoch)
    {
        if (_known.Count <= epoch.Count + epoch.Count / 2)
            return;
        foreach (InstitutionId gone in _known.Keys.Where(id => epoch.Find(id) is null).ToArray())
            _known.Remove(gone);
    }
}

/// <summary>An institution by its place in an epoch.</summary>
internal readonly record struct InstitutionRow(int Table, int Row);
