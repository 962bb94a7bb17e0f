using System.Runtime.InteropServices;
using EcosystemSim.Cli;

using var interrupted = new CancellationTokenSource();
int signals = 0;

// The first signal stops cleanly; a second one is left to the system, which ends the process at once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = Interlocked.Increment(ref signals) == 1;
    interrupted.Cancel();
}

using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await CommandLine.RunAsync(args, CliContext.OfConsole(), interrupted.Token);
