namespace EcosystemSim.Scenarios.Reading;

/// <summary>Collects every error of a scenario, so that a user mends a file once and not line by line.</summary>
public sealed class ErrorList
{
    /// <summary>A megabyte of nonsense would otherwise yield a hundred thousand errors, which helps nobody.</summary>
    public const int Limit = 1000;

    private readonly List<ScenarioError> _errors = [];
    private readonly HashSet<(Location, string)> _said = [];

    public int Count => _errors.Count;

    /// <summary>True where further errors are no longer listed, and help for them need not be looked for.</summary>
    public bool IsFull => _errors.Count > Limit;

    /// <summary>
    /// Adds an error; what was said of a place is not said again, as when several policies inherit one mistake.
    /// </summary>
    public void Add(Location at, string key, string message, string? expected = null, string? nearest = null)
    {
        if (!_said.Add((at, message)))
            return;
        if (_errors.Count < Limit)
            _errors.Add(new ScenarioError(at.File, at.Line, at.Column, key, message, expected, nearest));
        else if (_errors.Count == Limit)
            _errors.Add(new ScenarioError(at.File, at.Line, at.Column, "", $"more than {Limit} errors; the rest is not listed"));
    }

    /// <summary>All errors: files in the order in which they first failed, then by line and column.</summary>
    public IReadOnlyList<ScenarioError> Sorted()
    {
        var files = _errors.Select(error => error.File).Distinct().ToList();
        return [.. _errors.OrderBy(error => files.IndexOf(error.File)).ThenBy(error => error.Line).ThenBy(error => error.Column)];
    }
}
