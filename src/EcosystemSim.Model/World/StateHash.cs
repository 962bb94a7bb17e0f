namespace EcosystemSim.Model.World;

/// <summary>Folds words of state into a running 64-bit hash, which tells states apart and stops no attacker.</summary>
public static class StateHash
{
    /// <summary>A multiply and a xor-shift: every input bit reaches the upper half, the shift brings it back down.</summary>
    public static ulong Mix(ulong hash, ulong word)
    {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15UL;
        return hash ^ (hash >> 29);
    }

    public static ulong Mix(ulong hash, ReadOnlySpan<ulong> words)
    {
        foreach (ulong word in words)
            hash = Mix(hash, word);
        return hash;
    }

    /// <summary>Numbers by their bits, so that 0 and -0, or two NaNs, are told apart.</summary>
    public static ulong Mix(ulong hash, ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
            hash = Mix(hash, BitConverter.DoubleToUInt64Bits(number));
        return hash;
    }
}
