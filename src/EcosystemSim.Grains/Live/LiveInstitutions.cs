using System.Collections.Immutable;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Grains.Live;

/// <summary>What a live run does for those who look into an institution or answer for it.</summary>
internal sealed class LiveInstitutions(RunBook book, EpochAsker asker, RunDriver driver, EventFeed feed)
{
    /// <summary>Institutions of a run that may ever be controlled; each leaves something stored.</summary>
    private const int TouchedMax = 10_000;

    public async Task<ImmutableArray<string>> Ids(string type)
    {
        Institution institution = InstitutionCatalog.ByKey(type)
            ?? throw Refuse.Because(LiveRunError.NotFound, $"There are no institutions of type '{Refuse.Short(type)}'.");
        ulong[] numbers = await driver.OpenEpoch() is { } epoch
            ? epoch.Tables.Single(table => table.Institution == institution).Ids
            : book.LastEpoch?.Tables.Single(table => table.Type == institution.Key).Ids.ToArray() ?? [];
        return [.. numbers.Select(number => new InstitutionId(institution.Type, number).ToString())];
    }

    public async Task<InstitutionStatus> Status(string institution)
    {
        (InstitutionId id, OpenedEpoch? epoch) = await Find(institution);
        return StatusOf(id, epoch, await asker.Of(id).Standing());
    }

    public async Task<InstitutionStatus> TakeControl(string institution, string controller)
    {
        Refuse.BadText(controller, "The name of a controller");
        Refuse.NotOpen(book.Head, book.Run);
        (InstitutionId id, OpenedEpoch? epoch) = await Find(institution);
        if (!book.Head.Touched.Contains(institution))
        {
            Refuse.OutOfRange(book.Head.Touched.Length + 1, 0, TouchedMax, "The number of institutions under control");
            await driver.Change(head =>
                head.Touched.Contains(institution) ? head : head with { Touched = head.Touched.Add(institution) });
        }

        return Told(id, epoch, await asker.Of(id).TakeControl(controller));
    }

    public async Task<InstitutionStatus> Release(string institution, string controller)
    {
        Refuse.BadText(controller, "The name of a controller");
        (InstitutionId id, OpenedEpoch? epoch) = await Find(institution);
        return Told(id, epoch, await asker.Of(id).Release(controller));
    }

    public async Task<InstitutionStatus> Submit(string institution, Submission submission)
    {
        Refuse.BadText(submission.Controller, "The name of a controller");
        (InstitutionId id, OpenedEpoch? epoch) = await Find(institution);
        SubmittedRow.Of(InstitutionCatalog.Of(id.Type), submission);
        ExpectYear(submission.Year);
        Standing standing = await asker.Of(id).Submit(submission);

        // An institution that was moved between its answer and this decision does not know that it has answered.
        bool tooLate = submission.Year < book.Decided
            ? EpochTables.YearOf((await book.ReadLog(submission.Year, 1))[0], id)?.AnsweredBy != submission.Controller
            : epoch is not null && driver.AnswerOf(epoch, id) is { HasAnswered: true } answer
                && answer.Controller != submission.Controller;
        if (tooLate)
            throw TooLate(submission.Year);
        return Told(id, epoch, standing);
    }

    public async Task<ImmutableArray<InstitutionYear>> History(string institution)
    {
        InstitutionId id = Parse(institution);
        ImmutableArray<InstitutionYear> years = await asker.Of(id).History();
        if (years.IsEmpty)
            await Find(institution);
        return years;
    }

    /// <summary>Clears what institutions have stored.</summary>
    public Task Forget() => Task.WhenAll(book.Head.Touched.Select(text => asker.Of(Parse(text)).Forget()));

    private void ExpectYear(int year)
    {
        LiveRunStatus status = driver.Status;
        if (year >= 0 && year < status.ComingYear)
            throw TooLate(year);
        Refuse.NotOpen(book.Head, book.Run);
        if (year != status.ComingYear || year >= status.Years)
        {
            throw Refuse.Because(
                LiveRunError.WrongYear, $"Year {year} cannot be decided now; the coming year is {status.ComingYear}.");
        }
    }

    private static LiveRunException TooLate(int year) => Refuse.Because(LiveRunError.TooLate, $"Year {year} has been decided.");

    private InstitutionStatus Told(InstitutionId id, OpenedEpoch? epoch, Standing standing)
    {
        driver.Signal();
        feed.Add(LiveEventKind.Control, driver.Status, institution: id.ToString());
        return StatusOf(id, epoch, standing);
    }

    private InstitutionStatus StatusOf(InstitutionId id, OpenedEpoch? epoch, Standing standing)
    {
        Institution institution = InstitutionCatalog.Of(id.Type);
        LiveRunStatus status = driver.Status;
        (OpenedTable Table, int Row)? place = epoch?.Find(id);
        return new InstitutionStatus(
            id.ToString(), institution.Key, driver.RuleOf(institution), standing.Controller, status.ComingYear,
            status.WaitingFor.Contains(id.ToString()), standing.Missed,
            standing.Submission is { } submission && submission.Year == status.ComingYear ? submission.Values : [],
            place is { } there
                ? EpochTables.Named(institution.Sees.Select(seen => seen.Key), there.Table.Seen[there.Row])
                : []);
    }

    /// <summary>An institution that is there: in the open epoch, or in the last one while a year goes on.</summary>
    private async Task<(InstitutionId Id, OpenedEpoch? Epoch)> Find(string institution)
    {
        InstitutionId id = Parse(institution);
        OpenedEpoch? epoch = await driver.OpenEpoch();
        bool isThere = epoch is not null
            ? epoch.Find(id) is not null
            : book.LastEpoch is { } last && EpochTables.YearOf(last, id) is not null;
        if (isThere)
            return (id, epoch);
        foreach (EpochRecord record in await book.ReadLog(0, int.MaxValue))
        {
            if (EpochTables.YearOf(record, id) is not null)
                throw Refuse.Because(LiveRunError.Gone, $"{institution} is gone; its history can be read.");
        }

        throw Refuse.Because(LiveRunError.NotFound, $"There is no {institution}.");
    }

    private static InstitutionId Parse(string institution) => InstitutionId.TryParse(institution, out InstitutionId id)
        ? id
        : throw Refuse.Because(LiveRunError.NotFound, $"'{Refuse.Short(institution)}' names no institution.");
}
