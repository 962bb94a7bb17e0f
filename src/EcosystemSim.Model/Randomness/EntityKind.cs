namespace EcosystemSim.Model.Randomness;

/// <summary>
/// The kind of an entity that owns random draws: the top byte of its <see cref="EntityId"/>.
/// </summary>
/// <remarks>Numbers are part of every recorded run: never changed, never reused.</remarks>
public enum EntityKind : byte
{
    /// <summary>The whole economy: one entity, ordinal 0.</summary>
    Economy = 1,

    /// <summary>A nation of the world panel; see <see cref="EntityId.Nation"/>.</summary>
    Nation = 2,

    /// <summary>A university.</summary>
    University = 3,

    /// <summary>A research unit: university x field.</summary>
    Unit = 4,

    /// <summary>An AI supplier firm.</summary>
    Firm = 5,

    /// <summary>A project present at the start; a later one has <see cref="EntityId.Hash"/> of its owner.</summary>
    Project = 6,

    /// <summary>The national hub.</summary>
    Hub = 7,

    /// <summary>A review committee.</summary>
    Committee = 8,

    /// <summary>A public funding body.</summary>
    FundingBody = 9,

    /// <summary>The regulator.</summary>
    Regulator = 10,

    /// <summary>The foreign partner.</summary>
    Partner = 11,

    /// <summary>A cohort stage of education, training or retraining.</summary>
    Cohort = 12,

    /// <summary>A cell of the labour market: level x employer class.</summary>
    LabourClass = 13,

    /// <summary>An adopting sector of the economy.</summary>
    Sector = 14,

    /// <summary>A staff level.</summary>
    Level = 15,
}
