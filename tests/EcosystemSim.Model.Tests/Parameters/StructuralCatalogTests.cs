using System.Reflection;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Tests.Parameters;

public sealed class StructuralCatalogTests
{
    [Fact]
    public void Every_structural_constant_has_unit_meaning_equations_and_source()
    {
        Assert.NotEmpty(StructuralCatalog.All);
        Assert.All(StructuralCatalog.All, c =>
        {
            Described.Fully(c.Name, c.Unit, c.Meaning, c.Equations, c.Source);
            Assert.True(double.IsFinite(c.Value), $"{c.Name} is not finite");
        });
    }

    [Fact]
    public void Names_are_unique_over_all_classes_that_phases_import()
    {
        Assembly model = typeof(StructuralCatalog).Assembly;
        List<string> names = [.. model.GetTypes()
            .Where(type => type.Namespace == typeof(StructuralCatalog).Namespace && type.IsAbstract && type.IsSealed)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(field => field.Name)];
        names.AddRange(ControlCatalog.All.Select(control => control.GetType().Name));
        Described.Once(names);
    }

    [Fact]
    public void Every_delay_can_be_as_short_as_its_parameter_allows()
    {
        // An Erlang delay with k stages and mean T years leaves a stage with probability k/(12 T), which must not exceed 1.
        AssertStagesFit(TalentConstants.BachelorStages, TalentParameters.BachelorYears.Low);
        AssertStagesFit(TalentConstants.PhdStages, TalentParameters.PhdYears.Low);
        AssertStagesFit(TalentConstants.TrainingAbroadStages, TalentConstants.TrainingAbroadYears);
        AssertStagesFit(TalentConstants.RetrainingStages, TalentConstants.RetrainingYears);
        AssertStagesFit(PipelineConstants.ProjectSubStages, FirmsParameters.IdeaStageYears.Low);
        AssertStagesFit(PipelineConstants.ProjectSubStages, FirmsParameters.LaterStageYears.Low);
        AssertStagesFit(FundingConstants.PaymentLagStages, FundingParameters.PaymentLag.Low);

        static void AssertStagesFit(int stages, double meanYears) => Assert.InRange(stages / (12 * meanYears), 0, 1);
    }

    [Fact]
    public void Shares_of_one_whole_sum_to_one()
    {
        Assert.Equal(1, FundingConstants.GrantPostShare + FundingConstants.GrantComputeShare, 12);
        Assert.Equal(1, FundingConstants.HubEngineerShare + FundingConstants.HubResearcherShare
            + FundingConstants.HubSeniorShare, 12);
        Assert.Equal(1, WorldConstants.UniversityImportShare + WorldConstants.FirmImportShare, 12);
        Assert.Equal(1, FirmConstants.SuccessNormFixedShare + FirmConstants.SuccessNormDemandShare, 12);
        Assert.Equal(1, IndexConstants.IndexWeightAdoption + IndexConstants.IndexWeightFirms + IndexConstants.IndexWeightSkills
            + IndexConstants.IndexWeightCompute + IndexConstants.IndexWeightTrust, 12);
    }

    [Fact]
    public void Constants_that_follow_from_others_do()
    {
        Assert.Equal(ResearchConstants.PartnerLeadLogMax, Math.Log(2), 15);
        Assert.Equal(FirmConstants.EntrantSizeLogMean, Math.Log(5), 15);
        Assert.Equal(
            FirmConstants.VentureTicketLogMean,
            Math.Log(FirmConstants.VentureTicketMusd) - HalfSquare(FirmConstants.VentureTicketLogSd),
            15);
        Assert.Equal(PipelineConstants.LaunchSizeLogMeanShift, HalfSquare(PipelineConstants.LaunchSizeLogSd), 12);
        Assert.Equal(1, FundingConstants.LeverageStartShare
            + FundingConstants.LeverageRise * FundingConstants.LeveragePeakShare, 12);

        static double HalfSquare(double sd) => sd * sd / 2;
    }

    [Fact]
    public void Half_of_new_firms_survive_five_years()
    {
        double hazard = FirmConstants.ExitHazardFloorPerYear * 5
            + FirmConstants.ExitHazardYouthCumulative * (1 - Math.Exp(-5 / FirmConstants.ExitHazardYouthYears));
        Assert.Equal(0.491, Math.Exp(-hazard), 3);
    }

    [Theory]
    [InlineData("assumption: no evidence found", Evidence.Assumption)]
    [InlineData("verified: Hall 2007", Evidence.Verified)]
    public void A_source_states_its_kind_first(string text, Evidence kind) =>
        Assert.Equal(kind, StructuralCatalog.ParseSource(text).Kind);

    [Theory]
    [InlineData("no kind")]
    [InlineData("guess: it looked right")]
    [InlineData("assumption:  ")]
    public void A_source_without_kind_or_text_is_refused(string text) =>
        Assert.Throws<FormatException>(() => StructuralCatalog.ParseSource(text));
}
