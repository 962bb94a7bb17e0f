using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>What checks of one scenario share: where errors go, and what dates and money are measured against.</summary>
internal sealed class CheckContext(ErrorList errors)
{
    public ErrorList Errors => errors;

    /// <summary>Null until the start date is known; dates are then not checked further, as that error was reported.</summary>
    public ModelMonths? Months { get; set; }

    /// <summary>Number of months of the run; 0 until known.</summary>
    public int HorizonMonths { get; set; }

    /// <summary>Local currency for one dollar at the start; NaN where not known.</summary>
    public double LocalPerUsd { get; set; } = double.NaN;

    public bool Fail(Node at, string key, string message, string? expected = null, string? nearest = null)
    {
        if (at is not RefusedNode)
            errors.Add(at.Location, key, message, expected, nearest);
        return false;
    }
}
