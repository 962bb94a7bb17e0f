using Microsoft.Extensions.Logging;

namespace EcosystemSim.Grains.Hosting;

/// <summary>Says what this product writes to the log, a line each; what its libraries write is for nobody here.</summary>
internal sealed class SpokenLog(Action<string> say) : ILoggerProvider
{
    private const string Product = "EcosystemSim.";

    public ILogger CreateLogger(string categoryName) => new Category(
        say, categoryName.StartsWith(Product, StringComparison.Ordinal) ? LogLevel.Information : LogLevel.None);

    public void Dispose()
    {
    }

    private sealed class Category(Action<string> say, LogLevel least) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => least != LogLevel.None && logLevel >= least;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                say(formatter(state, exception) + (exception is null ? "" : $" {exception.Message}"));
        }
    }
}
