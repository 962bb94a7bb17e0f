using System.Text.Json;
using System.Text.Json.Serialization;
using EcosystemSim.Cockpit.Problems;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Cockpit.Messages;

/// <summary>
/// Everything that goes over the network as JSON. What a request has too much, too little or twice is refused: a misspelt member
/// that is passed over in silence would be a decision that somebody believes to have made.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    PropertyNameCaseInsensitive = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(WordConverter<LiveRunState>), typeof(WordConverter<LiveEventKind>)])]
[JsonSerializable(typeof(RunRequest))]
[JsonSerializable(typeof(StepRequest))]
[JsonSerializable(typeof(RunToRequest))]
[JsonSerializable(typeof(SpeedRequest))]
[JsonSerializable(typeof(DeadlineRequest))]
[JsonSerializable(typeof(BranchRequest))]
[JsonSerializable(typeof(ControlRequest))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(RunStatus))]
[JsonSerializable(typeof(RunList))]
[JsonSerializable(typeof(RunEvent))]
[JsonSerializable(typeof(IndicatorYears))]
[JsonSerializable(typeof(IndicatorList))]
[JsonSerializable(typeof(Comparison))]
[JsonSerializable(typeof(EpochLedger))]
[JsonSerializable(typeof(SchemaList))]
[JsonSerializable(typeof(InstitutionKind))]
[JsonSerializable(typeof(InstitutionList))]
[JsonSerializable(typeof(InstitutionState))]
[JsonSerializable(typeof(InstitutionHistory))]
[JsonSerializable(typeof(ScenarioList))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(string))]
internal sealed partial class CockpitJson : JsonSerializerContext;

/// <summary>Words of an enumeration as the rest of the product writes them: year-ended, not 2 or YearEnded.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class WordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
