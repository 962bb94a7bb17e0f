using BenchmarkDotNet.Running;
using EcosystemSim.Benchmarks.Reference;

if (args is [ReferenceOptions.Verb, ..])
    return ReferenceCommand.Run(args.AsSpan(1));

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
