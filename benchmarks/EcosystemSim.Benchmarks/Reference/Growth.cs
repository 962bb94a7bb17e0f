using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>
/// K += 0.02 max(0, Kbar - K); where u2 &lt; h: A += 0.1 (1 - A); C = C (1.002 + 0.01 A) - 0.05 C + 0.05 K; where C &lt; 1 a
/// new firm: K = 0.8 Kbar, A = 0, C = 10, S = 0.5 + u1.
/// </summary>
internal static class Growth
{
    private const double KnowledgeMax = 1e6, CashMax = 1e9, CashOfBirth = 10;

    /// <summary>One block of firms.</summary>
    public static void Advance<T, TAdoption>(
        MonthContext month, FirmBlock firms, ReadOnlySpan<double> u1, ReadOnlySpan<double> u2)
        where T : struct, ILanes<T>
        where TAdoption : struct, IAdoptionTest
    {
        int count = u2.Length;
        Span<double> knowledgeColumn = firms.Knowledge[..count], adoptionColumn = firms.Adoption[..count];
        Span<double> cashColumn = firms.Cash[..count], skillColumn = firms.Skill[..count];
        ReadOnlySpan<double> skillBefore = skillColumn;
        u1 = u1[..count];
        T mean = T.All(month.MeanKnowledge), scale = T.All(month.AdoptionScale), zero = T.All(0);
        for (int at = 0; at < count; at += T.Count)
        {
            T knowledge = LaneColumn.Load<T>(knowledgeColumn, at);
            knowledge = T.Fma(T.All(0.02), LaneMath.AtLeast(mean - knowledge, zero), knowledge);
            knowledge = LaneMath.AtMost(knowledge, T.All(KnowledgeMax));

            T adoption = LaneColumn.Load<T>(adoptionColumn, at);
            T draw = LaneColumn.Load<T>(u2, at);
            if (TAdoption.MayHappen(draw, scale))
            {
                T adopts = T.Less(draw, scale * knowledge / (T.All(1) + knowledge));
                adoption = T.Select(adopts, T.Fma(T.All(0.1), T.All(1) - adoption, adoption), adoption);
            }

            T cash = LaneColumn.Load<T>(cashColumn, at);
            T growth = T.Fma(T.All(0.01), adoption, T.All(1.002));
            cash = T.Fma(cash, growth, T.Fma(T.All(0.05), knowledge, -(T.All(0.05) * cash)));
            cash = LaneMath.AtMost(cash, T.All(CashMax));

            if (LaneMasks.Less(cash, T.All(1)) != 0)
            {
                T ends = T.Less(cash, T.All(1));
                knowledge = T.Select(ends, T.All(0.8) * mean, knowledge);
                adoption = T.Select(ends, zero, adoption);
                cash = T.Select(ends, T.All(CashOfBirth), cash);
                T skill = T.Select(ends, T.All(0.5) + LaneColumn.Load<T>(u1, at), LaneColumn.Load<T>(skillBefore, at));
                LaneColumn.Store(skill, skillColumn, at);
            }

            LaneColumn.Store(knowledge, knowledgeColumn, at);
            LaneColumn.Store(adoption, adoptionColumn, at);
            LaneColumn.Store(cash, cashColumn, at);
        }
    }
}
