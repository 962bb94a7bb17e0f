using System.Collections.Immutable;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Live;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Grains.Institutions;

/// <summary>
/// One institution of one run: the rule answers, or what its controller handed in. Decisions are the model's
/// (<see cref="Institution.Decide"/>); this is the mailbox.
/// </summary>
internal abstract class InstitutionGrain(IPersistentState<Mail> mail, LiveServices live) : Grain, IInstitutionGrain
{
    private int _answeredYear = -1;
    private InstitutionType? _type;

    private InstitutionType Type => _type ??= InstitutionGrains.Parse(this.GetPrimaryKeyString()).Id.Type;

    public async ValueTask<Answer> Decide(Question question)
    {
        InstitutionType type = Type;
        if (mail.State.Controller is not null)
        {
            if (mail.State.Submission is { } handedIn && handedIn.Year == question.Year)
                return Answered(question, InstitutionRules.Submitted(type, handedIn));
            if (!question.IsLast && _answeredYear < question.Year)
                return new Answer(null, null);
            if (_answeredYear < question.Year)
            {
                mail.State.Missed++;
                await mail.WriteStateAsync();
            }
        }

        return Answered(question, InstitutionRules.Answer(type, question));
    }

    public Task<Standing> Standing() =>
        Task.FromResult(new Standing(mail.State.Controller, mail.State.Missed, mail.State.Submission));

    public async Task<Standing> TakeControl(string controller)
    {
        if (mail.State.Controller == controller)
            return await Standing();
        if (mail.State.Controller is { } other && mail.State.Missed == 0)
            throw Refuse.Because(LiveRunError.Conflict, $"{other} has control, and has not let a deadline pass.");
        (mail.State.Controller, mail.State.Missed, mail.State.Submission) = (controller, 0, null);
        return await Written();
    }

    public async Task<Standing> Submit(Submission submission)
    {
        ExpectController(submission.Controller);
        if (mail.State.Submission is { } before && before.Year == submission.Year)
        {
            return before.Values.AsSpan().SequenceEqual(submission.Values.AsSpan())
                ? await Standing()
                : throw Refuse.Because(LiveRunError.Conflict, $"Another decision was handed in for year {submission.Year}.");
        }

        if (submission.Year <= _answeredYear)
            throw Refuse.Because(LiveRunError.TooLate, $"Its rule has answered for year {submission.Year}.");
        (mail.State.Submission, mail.State.Missed) = (submission, 0);
        return await Written();
    }

    public async Task<Standing> Release(string controller)
    {
        ExpectController(controller);
        (mail.State.Controller, mail.State.Missed, mail.State.Submission) = (null, 0, null);
        return await Written();
    }

    public async Task<ImmutableArray<InstitutionYear>> History()
    {
        (string run, InstitutionId id) = InstitutionGrains.Parse(this.GetPrimaryKeyString());
        return await InstitutionHistory.Read(live, run, id);
    }

    public async Task Forget()
    {
        await mail.ClearStateAsync();
        DeactivateOnIdle();
    }

    private void ExpectController(string controller)
    {
        if (mail.State.Controller != controller)
            throw Refuse.Because(LiveRunError.NotController, $"{mail.State.Controller ?? "Its rule"} has control.");
    }

    private Answer Answered(Question question, Answer answer)
    {
        _answeredYear = question.Year;
        return answer;
    }

    /// <summary>Writes, and forgets what could not be written: nothing is answered that is not on the disk.</summary>
    private async Task<Standing> Written()
    {
        try
        {
            await mail.WriteStateAsync();
            return await Standing();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            DeactivateOnIdle();
            throw;
        }
    }
}
