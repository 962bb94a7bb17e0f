namespace EcosystemSim.Model.Invariants;

/// <summary>A column of persons.</summary>
/// <param name="Table">Name of its table.</param>
/// <param name="Column">Name of the column, without the number of its part.</param>
/// <param name="Part">Level or stage where the column is one of several.</param>
/// <param name="Values">The column.</param>
/// <param name="Rows">Rows alive.</param>
public readonly record struct HeadCount(string Table, string Column, int? Part, double[] Values, int Rows)
{
    public string Name => Part is int part ? FormattableString.Invariant($"{Table}.{Column}-{part}") : $"{Table}.{Column}";
}
