namespace EcosystemSim.Cockpit.Messages;

/// <summary>A live run to start, paused before its first month.</summary>
/// <param name="Policy">Name of one of the scenario's policies.</param>
/// <param name="Scenario">Name of a shipped scenario; or scenarioText.</param>
/// <param name="ScenarioText">A scenario as YAML text, which may extend shipped ones; or scenario.</param>
/// <param name="Run">Id of your choice, 1 to 64 of a-z, A-Z, 0-9, - and _. Asked twice, the run is there once. Left out, one is
/// made.</param>
/// <param name="Title">Words for lists; left out, the policy's title.</param>
/// <param name="Future">Index of the future, from 0: the draw of everything uncertain.</param>
/// <param name="Replicate">Index of the replicate, from 0: the random numbers.</param>
/// <param name="DeadlineSeconds">How long an epoch waits for institutions under control before their rules answer; null waits for
/// ever, 0 for nobody.</param>
/// <param name="MonthsPerMinute">Speed; 0 is as fast as it goes.</param>
public sealed record RunRequest(
    string Policy,
    string? Scenario = null,
    string? ScenarioText = null,
    string? Run = null,
    string? Title = null,
    int Future = 0,
    int Replicate = 0,
    double? DeadlineSeconds = null,
    int MonthsPerMinute = 0);

/// <summary>Months to go on by.</summary>
/// <param name="Months">From where the run stands.</param>
public sealed record StepRequest(int Months = 1);

/// <summary>Where to go on to: until so many years or months are over, or to the end when neither is named.</summary>
/// <param name="Year">Years that are over then, 1 to the run's years.</param>
/// <param name="Month">Months that are over then.</param>
public sealed record RunToRequest(int? Year = null, int? Month = null);

/// <summary>How fast months go by.</summary>
/// <param name="MonthsPerMinute">0 is as fast as it goes.</param>
public sealed record SpeedRequest(int MonthsPerMinute);

/// <summary>How long an epoch waits for institutions under control.</summary>
/// <param name="Seconds">Null waits for ever, 0 for nobody.</param>
public sealed record DeadlineRequest(double? Seconds);

/// <summary>A new run that shares the past of another.</summary>
/// <param name="Year">The first year to be decided anew: 0 to the last one that was decided, plus one.</param>
/// <param name="Run">Id of the new run; left out, one is made.</param>
/// <param name="Title">Words for lists; left out, those of the run.</param>
public sealed record BranchRequest(int Year, string? Run = null, string? Title = null);

/// <summary>Who answers for an institution from now on.</summary>
/// <param name="Controller">A name; whoever submits or releases has to give the same.</param>
public sealed record ControlRequest(string Controller);

/// <summary>A decision for a year.</summary>
/// <param name="Controller">The name that took control.</param>
/// <param name="Values">Choices by key; one that is left out leaves the lever, or the model's rule, in force.</param>
public sealed record DecisionRequest(string Controller, IReadOnlyDictionary<string, double> Values);
