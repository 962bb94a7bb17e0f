namespace EcosystemSim.Model.Kernels;

/// <summary>Choices in proportion to weights: several walks along one column of weights at a time.</summary>
public static class WeightedChoice
{
    /// <summary>Walks that go side by side: each is a chain of subtractions, so sixteen take the time of one.</summary>
    public const int Together = 16;

    /// <summary>
    /// The place of each target: the first at which the target, less the weights up to and including it, is negative; by
    /// rounding beyond the end the last. Targets are shares of the sum of all weights; weights are not negative.
    /// </summary>
    public static void Choose(ReadOnlySpan<double> weights, ReadOnlySpan<double> targets, Span<int> places) =>
        Choose(weights, targets, places, LaneWidths.Widest);

    /// <summary>The same at a stated width, for tests.</summary>
    public static void Choose(
        ReadOnlySpan<double> weights, ReadOnlySpan<double> targets, Span<int> places, LaneWidth width)
    {
        places = places[..targets.Length];
        for (int at = 0; at < targets.Length; at += Together)
        {
            ReadOnlySpan<double> some = targets.Slice(at, Math.Min(Together, targets.Length - at));
            Span<int> found = places.Slice(at, some.Length);
            switch (width)
            {
                case LaneWidth.Bits512:
                    ChooseLanes<Lanes8>(weights, some, found);
                    break;
                case LaneWidth.Bits256:
                    ChooseLanes<Lanes4>(weights, some, found);
                    break;
                default:
                    ChooseEach(weights, some, found);
                    break;
            }
        }
    }

    private static void ChooseEach(ReadOnlySpan<double> weights, ReadOnlySpan<double> targets, Span<int> places)
    {
        for (int t = 0; t < places.Length; t++)
        {
            double left = targets[t];
            int place = 0;
            while (place < weights.Length - 1 && !((left -= weights[place]) < 0))
                place++;
            places[t] = place;
        }
    }

    private static void ChooseLanes<T>(ReadOnlySpan<double> weights, ReadOnlySpan<double> targets, Span<int> places)
        where T : struct, ILanes<T>
    {
        Span<double> left = stackalloc double[Together];
        Span<double> passed = stackalloc double[Together];
        left.Clear();
        targets.CopyTo(left);
        for (int at = 0; at < targets.Length; at += 2 * T.Count)
        {
            T a = T.Load(left, at), b = T.Load(left, at + T.Count), passedA = T.All(0), passedB = T.All(0);
            foreach (double weight in weights)
            {
                T step = T.All(weight);
                a -= step;
                b -= step;
                passedA += T.Select(T.Less(a, T.All(0)), T.All(0), T.All(1));
                passedB += T.Select(T.Less(b, T.All(0)), T.All(0), T.All(1));
            }

            T.Store(passedA, passed, at);
            T.Store(passedB, passed, at + T.Count);
        }

        for (int t = 0; t < places.Length; t++)
            places[t] = Math.Min((int)passed[t], weights.Length - 1);
    }
}
