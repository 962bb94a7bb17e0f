// Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011): two uniforms per firm and month, counter (month, 0, firm, 0).
#pragma once
#include "lanes.hpp"

constexpr int kRounds = 10;
constexpr int kGroup = 16;  // firms that share blocks of 32-bit uniforms: lane i serves firms i and i + 8
constexpr uint64_t kOneBits = 0x3FF0000000000000, kFraction = 0x000FFFFFFFFFFFFF;

struct RoundKeys
{
    alignas(64) uint64_t key[kRounds][2][8];  // a vector each, so that a round reads its key as an operand

    RoundKeys(uint32_t key0, uint32_t key1)
    {
        for (uint32_t round = 0; round < kRounds; ++round)
            for (int lane = 0; lane < 8; ++lane)
            {
                key[round][0][lane] = static_cast<uint32_t>(key0 + round * 0x9E3779B9u);
                key[round][1][lane] = static_cast<uint32_t>(key1 + round * 0xBB67AE85u);
            }
    }
};

struct Block
{
    Words w0, w1, w2, w3;  // only the low half of a lane is the word
};

inline Block philox(const RoundKeys& keys, uint32_t month, uint64_t first)
{
    Block b{all_words(month), all_words(0), count_from(first), all_words(0)};
#pragma GCC unroll 10
    for (int round = 0; round < kRounds; ++round)
    {
        Words p0 = product(b.w0, all_words(0xD2511F53)), p1 = product(b.w2, all_words(0xCD9E8D57));
        b.w0 = xor3(right<32>(p1), b.w1, load_words(keys.key[round][0]));
        b.w2 = xor3(right<32>(p0), b.w3, load_words(keys.key[round][1]));
        b.w1 = p1;
        b.w3 = p0;
    }
    return b;
}

// (x + 1/2) / 2^52 of the high 26 bits of both words.
inline Lanes uniform52(Words high, Words low)
{
    Words cell = select_bits(all_words(0x000FFFFFFC000000), left<20>(high), right<6>(low));
    return sub(as_lanes(and_or(cell, all_words(kFraction), all_words(kOneBits))), all(1 - 0x1p-53));
}

// (w + 1/2) / 2^32.
inline Lanes uniform32(Words w)
{
    return sub(as_lanes(and_or(left<20>(w), all_words(0x000FFFFFFFF00000), all_words(kOneBits))), all(1 - 0x1p-33));
}

[[gnu::noinline]] inline void fill52(const RoundKeys& keys, uint32_t month, int first, int count, double* u1, double* u2)
{
    for (int at = 0; at < count; at += kLanes)
    {
        Block b = philox(keys, month, static_cast<uint64_t>(first + at));
        store(u1 + at, uniform52(b.w0, b.w1));
        store(u2 + at, uniform52(b.w2, b.w3));
    }
}

[[gnu::noinline]] inline void fill32(const RoundKeys& keys, uint32_t month, int first, int count, double* u1, double* u2)
{
    for (int group = 0; group < count; group += kGroup)
        for (int at = group; at < group + kGroup / 2; at += kLanes)
        {
            Block b = philox(keys, month, static_cast<uint64_t>(first + at));
            store(u1 + at, uniform32(b.w0));
            store(u2 + at, uniform32(b.w1));
            store(u1 + at + kGroup / 2, uniform32(b.w2));
            store(u2 + at + kGroup / 2, uniform32(b.w3));
        }
}
