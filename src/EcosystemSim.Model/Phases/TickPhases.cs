using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// The whole tick, in order. A phase reads the newest values; within an equation all entities read the values before it.
/// </summary>
public static class TickPhases
{
    public static IPhase[] All(IDecisionSource decisions) =>
    [
        new SetPrices(),              // 0  dated levers come into force; prices move
        new DecideAtEpoch(decisions), // 1  once a year institutions decide and money is appropriated
        new PayOut(),                 // 2  calls, instalments, base budgets
        new AdvanceWorldPanel(),      // 3  the other nations
        new TrainPeople(),            // 4  students, training abroad, retraining
        new LeaveJobs(),              // 5  promotion, retirement, quits, migration
        new HirePeople(),             // 6  vacancies, matching, wages
        new BuyCompute(),             // 7  orders, deliveries, obsolescence
        new DoResearch(),             // 8  papers, knowledge, technology gap
        new MoveProjects(),           // 9  ideas through gates to launch; the hub
        new AdoptAndTrade(),          // 10 adoption, demand, sales, exports
        new RunFirms(),               // 11 growth, accounts, capital, exit, entry
        new Ethics(),                 // 12 incidents and trust
        new CountOutput(),            // 13 productivity, output, jobs, the state's accounts
        new CloseBooks(),             // 14 yearly ranks and what is published
    ];
}
