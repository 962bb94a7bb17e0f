#!/usr/bin/env bash
# The reference kernel in C++ and C# side by side: builds both, runs them in turns, prints times, ratios and whether bits agree.
#   benchmarks/reference/run.sh [--firms N] [--repetitions N] [--seconds X] [--width 512|256|scalar]
# Without g++ the C# kernel runs alone. Exit code 4 if the two end in different states or miss the check values.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=$here/bin            # ignored like every other build output

width=()                 # of the C++ program: what the compiler finds on this machine, unless asked for less
for ((i = 1; i < $#; i++)); do
  if [[ ${!i} == --width ]]; then
    next=$((i + 1))
    case ${!next} in
      256) width=(-DREFERENCE_WIDTH_256) ;;
      scalar) width=(-DREFERENCE_WIDTH_SCALAR -fno-tree-vectorize) ;;
    esac
  fi
done

arguments=("$@")
if command -v g++ > /dev/null; then
  mkdir -p "$out"
  # No contraction: fused multiply-add only where it is spelled out, or the bits differ. The warning is wrong in g++ 12.
  g++ -std=c++20 -O3 -march=native -ffp-contract=off -Wall -Wextra -Wno-maybe-uninitialized "${width[@]}" \
    -o "$out/reference" "$here/main.cpp"
  arguments+=(--cpp "$out/reference")
else
  echo "No g++ on this machine: the C# kernel runs alone."
fi

exec dotnet run -c Release --project "$here/../EcosystemSim.Benchmarks" -- reference "${arguments[@]}"
