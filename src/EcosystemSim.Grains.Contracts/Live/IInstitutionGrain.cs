using System.Collections.Immutable;

namespace EcosystemSim.Grains.Contracts.Live;

/// <summary>
/// One institution of one live run, key <c>RUN.LIFE/INSTITUTION</c> such as <c>my-run.5f2a/firm/00000000000000a7</c>, where LIFE
/// differs when a run is deleted and another gets its id. It knows who answers for it, keeps what was submitted, and answers once
/// per epoch. For the cluster itself; callers from outside go through <see cref="ILiveRunGrain"/>, which knows the year and which
/// institutions there are.
/// </summary>
[Alias("ecosim.institution")]
public interface IInstitutionGrain : IGrainWithStringKey
{
    /// <summary>Asks for the decision of a year. The same question again gets the same answer.</summary>
    [Alias("decide")]
    ValueTask<Answer> Decide(Question question);

    [Alias("standing")]
    Task<Standing> Standing();

    /// <exception cref="LiveRunException">Conflict: somebody else has control.</exception>
    [Alias("take-control")]
    Task<Standing> TakeControl(string controller);

    /// <exception cref="LiveRunException">Not the controller; conflict; too late.</exception>
    [Alias("submit")]
    Task<Standing> Submit(Submission submission);

    /// <exception cref="LiveRunException">Not the controller.</exception>
    [Alias("release")]
    Task<Standing> Release(string controller);

    /// <summary>All its epochs, from the run's log.</summary>
    [Alias("history")]
    Task<ImmutableArray<InstitutionYear>> History();

    /// <summary>Forgets everything: its run is deleted.</summary>
    [Alias("forget")]
    Task Forget();
}

[Alias("ecosim.institution.university")]
public interface IUniversityGrain : IInstitutionGrain;

[Alias("ecosim.institution.firm")]
public interface IFirmGrain : IInstitutionGrain;

[Alias("ecosim.institution.national-hub")]
public interface INationalHubGrain : IInstitutionGrain;

[Alias("ecosim.institution.steering-committee")]
public interface ISteeringCommitteeGrain : IInstitutionGrain;

/// <summary>The research council, the innovation fund and the private funders.</summary>
[Alias("ecosim.institution.funding-body")]
public interface IFundingBodyGrain : IInstitutionGrain;

[Alias("ecosim.institution.regulator")]
public interface IRegulatorGrain : IInstitutionGrain;

[Alias("ecosim.institution.partner")]
public interface IPartnerGrain : IInstitutionGrain;

/// <summary>What an institution is asked.</summary>
/// <param name="Year">Fiscal year that begins.</param>
/// <param name="Rule">The rule that the policy names for its type.</param>
/// <param name="Seen">What it sees, in the order of its schema.</param>
/// <param name="IsLast">Whether the deadline has passed: the rule answers if nobody has.</param>
[GenerateSerializer, Immutable, Alias("ecosim.institution.question")]
public sealed record Question(
    [property: Id(0)] int Year,
    [property: Id(1)] string Rule,
    [property: Id(2)] double[] Seen,
    [property: Id(3)] bool IsLast);

/// <summary>What it answers.</summary>
/// <param name="Decided">Its decision in the order of its schema, NaN where it leaves things; null: wait for its
/// controller.</param>
/// <param name="Controller">Who decided; null for the rule.</param>
[GenerateSerializer, Immutable, Alias("ecosim.institution.answer")]
public sealed record Answer(
    [property: Id(0)] double[]? Decided,
    [property: Id(1)] string? Controller);

/// <summary>Who answers for an institution, and what was submitted.</summary>
/// <param name="Controller">Null for the rule.</param>
/// <param name="Missed">Deadlines in a row that the controller let pass.</param>
/// <param name="Submission">The last one; its year says whether it is still to come.</param>
[GenerateSerializer, Immutable, Alias("ecosim.institution.standing")]
public sealed record Standing(
    [property: Id(0)] string? Controller,
    [property: Id(1)] int Missed,
    [property: Id(2)] Submission? Submission);
