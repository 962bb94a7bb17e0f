using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Grains.Live;

/// <summary>A submission as a row of numbers in the order of its institution's choices.</summary>
internal static class SubmittedRow
{
    /// <exception cref="LiveRunException">Too many, unknown or repeated keys, or numbers that are none.</exception>
    public static double[] Of(Institution institution, Submission submission)
    {
        if (submission.Values.IsDefault || submission.Values.Length > Submission.ValuesMax)
        {
            throw new LiveRunException(
                LiveRunError.Invalid, $"A decision has at most {Submission.ValuesMax} choices.");
        }

        double[] row = new double[institution.Decides.Count];
        Array.Fill(row, Institution.Keep);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string key, double value) in submission.Values)
        {
            int at = PlaceOf(institution, key);
            if (!double.IsFinite(value))
                throw new LiveRunException(LiveRunError.Invalid, $"{key} is no finite number; leave it out to keep its value.");
            if (!seen.Add(key))
                throw new LiveRunException(LiveRunError.Invalid, $"{key} is decided twice.");
            row[at] = value;
        }

        return row;
    }

    private static int PlaceOf(Institution institution, string key)
    {
        for (int i = 0; i < institution.Decides.Count; i++)
        {
            if (institution.Decides[i].Key == key)
                return i;
        }

        throw new LiveRunException(
            LiveRunError.Invalid,
            $"{institution.Title} does not decide '{Refuse.Short(key)}', but "
            + $"{string.Join(", ", institution.Decides.Select(choice => choice.Key))}.");
    }
}
