// The reference kernel: the arithmetic of benchmarks/EcosystemSim.Benchmarks/Reference in the same order, so the same bits.
#pragma once
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "lane_math.hpp"
#include "uniforms.hpp"

enum class Variant { straight, squeeze, squeeze32 };

constexpr int kBlock = 512, kChunk = 4096, kMonths = 240;
constexpr uint32_t kSeed = 1403, kReplicate = 0;

struct Free
{
    void operator()(double* p) const { std::free(p); }
};

using Column = std::unique_ptr<double[], Free>;

inline Column column(int length)
{
    size_t bytes = (static_cast<size_t>(length) * sizeof(double) + 63) / 64 * 64;
    Column result(static_cast<double*>(std::aligned_alloc(64, bytes)));
    std::memset(result.get(), 0, bytes);
    return result;
}

// What all firms share in one month.
struct Month
{
    double mean_knowledge, innovation_scale, adoption_scale;

    Month(double knowledge, double adoption)
        : mean_knowledge(knowledge), innovation_scale(0.02 * std::fma(0.3, knowledge, 1.0)),
          adoption_scale(std::fma(0.03, adoption, 0.002)) {}
};

// Columns of a block of firms.
struct Firms
{
    double *__restrict knowledge, *__restrict adoption, *__restrict cash, *__restrict skill;
};

// u1 < 1 - e^-lambda with lambda = 0.02 r^0.6 S^0.4 (1 + 0.3 Kbar), r = 0.05 C.
inline Mask innovates(double scale, Lanes cash, Lanes skill, Lanes u1)
{
    Lanes research = mul(all(0.05), cash);
    Lanes log_of_skill = mul(all(0.4), log_(skill));
    Lanes power = exp_(fma_(all(0.6), log_(research), log_of_skill));
    Lanes lambda = mul(all(scale), power);
    return less(u1, sub(all(1), exp_(neg(lambda))));
}

[[gnu::noinline]] inline void innovate_straight(const Month& month, Firms firms, int count, const double* u1)
{
    for (int at = 0; at < count; at += kLanes)
    {
        Mask happens = innovates(month.innovation_scale, load(firms.cash + at), load(firms.skill + at), load(u1 + at));
        Lanes before = load(firms.knowledge + at);
        store(firms.knowledge + at, select(happens, mul(before, all(1.05)), before));
    }
}

// The weighted arithmetic mean bounds r^0.6 S^0.4: see Innovation.cs. Returns the number of places left undecided.
[[gnu::noinline]] inline int screen(const Month& month, Firms firms, int count, const double* u1, int* places)
{
    const Lanes of_cash = all(month.innovation_scale * (1.5 * 0.05)), of_skill = all(month.innovation_scale * 0.1012);
    int found = 0;
    for (int at = 0; at < count; at += kLanes)
    {
        Lanes bound = fma_(load(firms.cash + at), of_cash, mul(load(firms.skill + at), of_skill));
        for (unsigned undecided = bits(less(load(u1 + at), bound)); undecided != 0; undecided &= undecided - 1)
            places[found++] = at + __builtin_ctz(undecided);
    }
    return found;
}

// The undecided firms of a block, side by side.
struct Gathered
{
    alignas(64) double cash[kBlock], skill[kBlock], u1[kBlock];
    int places[kBlock];

    Gathered()
    {
        std::fill_n(cash, kBlock, 1.0);
        std::fill_n(skill, kBlock, 1.0);
        std::fill_n(u1, kBlock, 0.0);
    }

    void innovate(const Month& month, Firms firms, int count, const double* draws)
    {
        int found = screen(month, firms, count, draws, places);
        for (int i = 0; i < found; ++i)
        {
            cash[i] = firms.cash[places[i]];
            skill[i] = firms.skill[places[i]];
            u1[i] = draws[places[i]];
        }
        decide(month, firms, found);
    }

    [[gnu::noinline]] void decide(const Month& month, Firms firms, int found)
    {
        for (int at = 0; at < found; at += kLanes)
        {
            Mask mask = innovates(month.innovation_scale, load(cash + at), load(skill + at), load(u1 + at));
            for (unsigned happens = bits(mask); happens != 0; happens &= happens - 1)
            {
                int i = at + __builtin_ctz(happens);
                if (i < found)
                    firms.knowledge[places[i]] *= 1.05;
            }
        }
    }
};

template <bool Straight>
[[gnu::noinline]] void advance_firms(const Month& month, Firms firms, int count, const double* u1, const double* u2)
{
    const Lanes mean = all(month.mean_knowledge), scale = all(month.adoption_scale), zero = all(0);
    for (int at = 0; at < count; at += kLanes)
    {
        Lanes knowledge = load(firms.knowledge + at);
        knowledge = fma_(all(0.02), at_least(sub(mean, knowledge), zero), knowledge);
        knowledge = at_most(knowledge, all(1e6));

        Lanes adoption = load(firms.adoption + at), draw = load(u2 + at);
        if (Straight || bits(less(draw, scale)) != 0)
        {
            Mask adopts = less(draw, div(mul(scale, knowledge), add(all(1), knowledge)));
            adoption = select(adopts, fma_(all(0.1), sub(all(1), adoption), adoption), adoption);
        }

        Lanes cash = load(firms.cash + at);
        Lanes growth = fma_(all(0.01), adoption, all(1.002));
        cash = fma_(cash, growth, fma_(all(0.05), knowledge, neg(mul(all(0.05), cash))));
        cash = at_most(cash, all(1e9));

        Mask ends = less(cash, all(1));
        if (bits(ends) != 0)
        {
            knowledge = select(ends, mul(all(0.8), mean), knowledge);
            adoption = select(ends, zero, adoption);
            cash = select(ends, all(10), cash);
            store(firms.skill + at, select(ends, add(all(0.5), load(u1 + at)), load(firms.skill + at)));
        }
        store(firms.knowledge + at, knowledge);
        store(firms.adoption + at, adoption);
        store(firms.cash + at, cash);
    }
}

// Sums of two columns in eight lanes each, joined by a fixed tree for every 4,096 elements: the order of OrderedSum.cs.
struct LaneSums
{
    alignas(64) double lane1[8] = {}, lane2[8] = {};
    double first = 0, second = 0;

    // Two columns at a time: an addition waits for the one before it, so the second costs nothing.
    [[gnu::noinline]] void add_block(const double* values1, const double* values2, int count)
    {
        for (int group = 0; group < 8; group += kLanes)
        {
            Lanes sum1 = load(lane1 + group), sum2 = load(lane2 + group);
            for (int at = group; at < count; at += 8)
            {
                sum1 = add(sum1, load(values1 + at));
                sum2 = add(sum2, load(values2 + at));
            }
            store(lane1 + group, sum1);
            store(lane2 + group, sum2);
        }
    }

    void end_chunk()
    {
        first += join(lane1);
        second += join(lane2);
        std::fill_n(lane1, 8, 0.0);
        std::fill_n(lane2, 8, 0.0);
    }

    static double join(const double* lane)
    {
        return ((lane[0] + lane[4]) + (lane[2] + lane[6])) + ((lane[1] + lane[5]) + (lane[3] + lane[7]));
    }
};

inline double mean_of(const Column& values, int count)
{
    LaneSums sums;
    for (int first = 0; first < count; first += kChunk)
    {
        sums.add_block(values.get() + first, values.get() + first, std::min(kChunk, count - first));
        sums.end_chunk();
    }
    return sums.first / count;
}

class Kernel
{
public:
    explicit Kernel(int firms)
        : count_(firms), knowledge_(column(firms)), adoption_(column(firms)), cash_(column(firms)), skill_(column(firms)),
          u1_(column(kBlock)), u2_(column(kBlock)) {}

    // The firms before the first month; month 0 of the generator belongs to them.
    void start()
    {
        for (int i = 0; i < count_; ++i)
        {
            double u[4];
            initial_uniforms(static_cast<uint32_t>(i), u);
            knowledge_[i] = 1 + u[0];
            adoption_[i] = 0.01 * u[1];
            cash_[i] = 10 + 10 * u[2];
            skill_[i] = 0.5 + u[3];
        }
        month_ = Month(mean_knowledge(), mean_adoption());
    }

    // One month; the first has number 1.
    void advance(uint32_t month, Variant variant)
    {
        LaneSums sums;
        for (int first = 0; first < count_; first += kBlock)
        {
            if (first > 0 && first % kChunk == 0)
                sums.end_chunk();
            int count = std::min(kBlock, count_ - first);
            advance_block(month, variant, first, count);
            sums.add_block(knowledge_.get() + first, adoption_.get() + first, count);
        }
        sums.end_chunk();
        month_ = Month(sums.first / count_, sums.second / count_);
    }

    double mean_knowledge() const { return mean_of(knowledge_, count_); }
    double mean_adoption() const { return mean_of(adoption_, count_); }
    double mean_cash() const { return mean_of(cash_, count_); }

    uint64_t hash() const
    {
        uint64_t hash = 0xCBF29CE484222325;
        for (const Column* values : {&knowledge_, &adoption_, &cash_, &skill_})
            for (int i = 0; i < count_; ++i)
                hash = (hash ^ std::bit_cast<uint64_t>((*values)[i])) * 0x00000100000001B3;
        return hash;
    }

private:
    static void initial_uniforms(uint32_t firm, double* u)
    {
        for (uint32_t purpose = 0; purpose < 2; ++purpose)
        {
            uint32_t c0 = 0, c1 = purpose, c2 = firm, c3 = 0, k0 = kSeed, k1 = kReplicate;
            for (int round = 0; round < kRounds; ++round)
            {
                uint64_t p0 = uint64_t{0xD2511F53} * c0, p1 = uint64_t{0xCD9E8D57} * c2;
                c0 = static_cast<uint32_t>(p1 >> 32) ^ c1 ^ k0;
                c2 = static_cast<uint32_t>(p0 >> 32) ^ c3 ^ k1;
                c1 = static_cast<uint32_t>(p1);
                c3 = static_cast<uint32_t>(p0);
                k0 += 0x9E3779B9;
                k1 += 0xBB67AE85;
            }
            *u++ = to_uniform(c0, c1);
            *u++ = to_uniform(c2, c3);
        }
    }

    static double to_uniform(uint32_t high, uint32_t low)
    {
        uint64_t cell = (static_cast<uint64_t>(high >> 6) << 26) + (low >> 6);
        return (static_cast<double>(cell) + 0.5) * 0x1p-52;
    }

    void advance_block(uint32_t month, Variant variant, int first, int count)
    {
        double *u1 = u1_.get(), *u2 = u2_.get();
        Firms firms{knowledge_.get() + first, adoption_.get() + first, cash_.get() + first, skill_.get() + first};
        if (variant == Variant::squeeze32)
            fill32(keys_, month, first, count, u1, u2);
        else
            fill52(keys_, month, first, count, u1, u2);
        if (variant == Variant::straight)
        {
            innovate_straight(month_, firms, count, u1);
            advance_firms<true>(month_, firms, count, u1, u2);
        }
        else
        {
            gathered_.innovate(month_, firms, count, u1);
            advance_firms<false>(month_, firms, count, u1, u2);
        }
    }

    int count_;
    Month month_{0, 0};
    RoundKeys keys_{kSeed, kReplicate};
    Column knowledge_, adoption_, cash_, skill_, u1_, u2_;
    Gathered gathered_;
};
