namespace EcosystemSim.Model.Phases;

/// <summary>B6: posts that firms want against the people they have, many firms at a time.</summary>
public static class FirmPosts
{
    /// <summary>
    /// Fills the vacancies of every firm and level before they are trimmed, each firm's surplus of staff over posts (negative
    /// where staff is short), and by how many its vacancies exceed what it is short of.
    /// </summary>
    public static void Compare(WorldState world, bool stochastic, Span<double> surplus, Span<double> toTrim)
    {
        FirmTable firms = world.Firms;
        int count = firms.Count;
        ReadOnlySpan<double> targets = firms.TargetStaff.AsSpan(0, count);
        surplus.Clear();
        toTrim.Clear();
        for (int level = 0; level < Level.Count; level++)
        {
            double mix = Money.FirmMix(world, level);
            ReadOnlySpan<double> rounding = firms.Rounding[level].AsSpan(0, count), staff = firms.Staff[level].AsSpan(0, count);
            Span<double> open = world.Scratch.FirmVacancies[level].AsSpan(0, count);
            for (int i = 0; i < open.Length; i++)
            {
                double lacking = StaffTargets.Whole(targets[i] * mix, rounding[i], stochastic) - staff[i];
                open[i] = Math.Max(0, lacking);
                surplus[i] -= lacking;
                toTrim[i] += open[i] - lacking;
            }
        }
    }
}
