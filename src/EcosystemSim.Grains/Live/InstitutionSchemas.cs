using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Grains.Live;

/// <summary>The catalogue of institutions on the wire.</summary>
internal static class InstitutionSchemas
{
    public static InstitutionSchema Of(Institution institution) => new(
        institution.Key, institution.Title, institution.Version,
        [.. institution.Sees.Select(seen => new SeenSchema(seen.Key, seen.Unit, seen.Meaning))],
        [.. institution.Decides.Select(choice =>
            new ChoiceSchema(choice.Key, choice.Unit, choice.Meaning, choice.Low, choice.High))],
        [.. institution.Rules.Select(rule => new RuleSchema(rule.Rule, rule.Meaning))]);
}
