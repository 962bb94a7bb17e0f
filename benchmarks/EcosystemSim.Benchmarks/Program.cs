using BenchmarkDotNet.Running;
using EcosystemSim.Benchmarks.Live;
using EcosystemSim.Benchmarks.Reference;
using EcosystemSim.Benchmarks.Sizes;

if (args is [ReferenceOptions.Verb, ..])
    return ReferenceCommand.Run(args.AsSpan(1));
if (args is [SizesCommand.Verb, ..])
    return SizesCommand.Run(args.AsSpan(1), Console.Out);
if (args is [LiveCommand.Verb, ..])
    return await LiveCommand.RunAsync(args[1..], Console.Out);

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
