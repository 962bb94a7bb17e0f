namespace EcosystemSim.Model.Scenario;

/// <summary>A bilateral agreement (lever L27), section 4.10 of MODEL.md.</summary>
/// <param name="Partner">ISO 3166 alpha-3 code of the partner nation.</param>
/// <param name="FromMonth">First model month in force.</param>
/// <param name="Months">Number of months in force.</param>
/// <param name="Knowledge">Intensity of knowledge exchange, 0 to 1.</param>
/// <param name="ExpertsPerYear">Visiting experts, full-time equivalents.</param>
/// <param name="SeatsPerYear">Training seats in the partner nation, persons per year.</param>
/// <param name="JointEthics">True when a joint ethics framework is part of it.</param>
/// <param name="CostMusdPerYear">Running cost to the state, million start-date USD per year.</param>
public sealed record Agreement(
    string Partner,
    int FromMonth,
    int Months,
    double Knowledge,
    double ExpertsPerYear,
    double SeatsPerYear,
    bool JointEthics,
    double CostMusdPerYear)
{
    public bool IsActive(int month) => month >= FromMonth && month < FromMonth + Months;
}
