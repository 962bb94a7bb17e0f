// The reference kernel in C++, hand-vectorised: what the C# kernel is measured against. One line per variant:
//   name, ns per firm and month, hash of the final state, mean K, A and C
#include <chrono>
#include <cstdio>
#include <numeric>
#include <string>
#include <vector>

#include "kernel.hpp"

namespace
{
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

// Seconds of a run in which each month takes its fastest time of many runs: what the machine can do while nobody disturbs it.
double fastest(Kernel& kernel, Variant variant, int runs_min, double seconds)
{
    std::vector<double> best(kMonths, 1e300);
    int runs = 0;
    for (Clock::time_point begin = Clock::now(); runs < runs_min || seconds_since(begin) < seconds; ++runs)
    {
        kernel.start();
        for (int month = 0; month < kMonths; ++month)
        {
            Clock::time_point start = Clock::now();
            kernel.advance(static_cast<uint32_t>(month + 1), variant);
            best[month] = std::min(best[month], seconds_since(start));
        }
    }
    return std::accumulate(best.begin(), best.end(), 0.0);
}

int usage()
{
    std::fprintf(stderr, "reference [--firms N] [--seconds X]: N a multiple of 8, X the measured time per variant\n");
    return 2;
}
}  // namespace

int main(int argc, char** argv)
{
    int firms = 5000;
    double seconds = 0.3;
    for (int i = 1; i + 1 < argc; i += 2)
    {
        std::string option = argv[i];
        if (option == "--firms")
            firms = std::atoi(argv[i + 1]);
        else if (option == "--seconds")
            seconds = std::atof(argv[i + 1]);
        else
            return usage();
    }
    if (argc % 2 == 0 || firms <= 0 || firms % 8 != 0 || seconds <= 0)
        return usage();

    std::printf("# C++, g++ %s, width %s\n", __VERSION__, LANES_NAME);
    Kernel kernel(firms);
    const std::vector<std::pair<const char*, Variant>> variants = {
        {"straight", Variant::straight}, {"squeeze", Variant::squeeze}, {"squeeze-32", Variant::squeeze32}};
    for (auto [name, variant] : variants)
    {
        fastest(kernel, variant, 1, 0.1);
        double ns = 1e9 * fastest(kernel, variant, 3, seconds) / (static_cast<double>(firms) * kMonths);
        std::printf(
            "%s %.4f %016llx %.6f %.6f %.6f\n", name, ns, static_cast<unsigned long long>(kernel.hash()),
            kernel.mean_knowledge(), kernel.mean_adoption(), kernel.mean_cash());
    }
    return 0;
}
