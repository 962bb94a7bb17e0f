using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Live;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Grains.Institutions;

/// <summary>The model's rule, or a submission, as an answer.</summary>
internal static class InstitutionRules
{
    public static Answer Answer(InstitutionType type, Question question)
    {
        Institution institution = InstitutionCatalog.Of(type);
        double[] decided = new double[institution.Decides.Count];
        institution.Decide(question.Rule, question.Seen, decided);
        return new Answer(decided, Controller: null);
    }

    public static Answer Submitted(InstitutionType type, Submission submission) =>
        new(SubmittedRow.Of(InstitutionCatalog.Of(type), submission), submission.Controller);
}
