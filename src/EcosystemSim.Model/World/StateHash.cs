using System.Runtime.InteropServices;

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

    /// <summary>Four chains, word i in chain i mod 4, since each word waits for the one before it in its chain.</summary>
    public static ulong Mix(ulong hash, ReadOnlySpan<ulong> words)
    {
        ulong first = hash, second = ~hash, third = hash << 1, fourth = ~hash << 1;
        int at = 0;
        for (; at <= words.Length - 4; at += 4)
        {
            first = Mix(first, words[at]);
            second = Mix(second, words[at + 1]);
            third = Mix(third, words[at + 2]);
            fourth = Mix(fourth, words[at + 3]);
        }

        for (; at < words.Length; at++)
            first = Mix(first, words[at]);
        return Mix(Mix(Mix(first, second), third), fourth);
    }

    /// <summary>Numbers by their bits, so that 0 and -0, or two NaNs, are told apart.</summary>
    public static ulong Mix(ulong hash, ReadOnlySpan<double> numbers) => Mix(hash, MemoryMarshal.Cast<double, ulong>(numbers));
}
