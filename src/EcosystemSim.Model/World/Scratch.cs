namespace EcosystemSim.Model.World;

/// <summary>Preallocated working memory of the phases; every phase overwrites what it uses.</summary>
public sealed class Scratch
{
    public Scratch(WorldSize size, int nations)
    {
        int rows = Math.Max(
            Math.Max(size.FirmCapacity, size.ProjectCapacity),
            Math.Max(size.AwardCapacity, size.Universities * ResearchUnits.Fields));
        A = new double[rows];
        B = new double[rows];
        C = new double[rows];
        D = new double[rows];
        Rows = new int[rows];
        Places = new int[rows];
        Ids = new ulong[rows];
        Chunks = new ChunkResults(Math.Max(rows, ProjectParts.PartsMax * Chunk.Length));
        FirmVacancies = Enumerable.Range(0, Level.Count).Select(_ => new double[size.FirmCapacity]).ToArray();
        UnitVacancies = Enumerable.Range(0, Level.Count).Select(_ =>
            new double[size.Universities * ResearchUnits.Fields]).ToArray();
        FirmChances = new FirmChances(size.FirmCapacity);
        Order = new int[size.AwardCapacity];
        Score = new double[size.AwardCapacity];
        Proposals = new Proposal[size.AwardCapacity];
        Nations = new double[nations];
        NationsB = new double[nations];
        NationsC = new double[nations];
        NationsD = new double[nations];
    }

    public double[] A { get; }

    public double[] B { get; }

    public double[] C { get; }

    public double[] D { get; }

    /// <summary>Row numbers gathered from a table.</summary>
    public int[] Rows { get; }

    /// <summary>The same beside others.</summary>
    public int[] Places { get; }

    /// <summary>Ids of such rows.</summary>
    public ulong[] Ids { get; }

    /// <summary>What the chunks of the table in hand leave behind.</summary>
    public ChunkResults Chunks { get; }

    public double[][] FirmVacancies { get; }

    /// <summary>Open posts at all firms by level.</summary>
    public double[] FirmVacancySums { get; } = new double[Level.Count];

    public double[][] UnitVacancies { get; }

    /// <summary>Open posts at the hub by level.</summary>
    public double[] HubVacancies { get; } = new double[Level.Count];

    public int[] Order { get; }

    public double[] Score { get; }

    public Proposal[] Proposals { get; }

    public double[] Nations { get; }

    public double[] NationsB { get; }

    public double[] NationsC { get; }

    public double[] NationsD { get; }

    /// <summary>Projects by the firm that owns them, while firms close.</summary>
    public required RowsOfFirms ProjectsOfFirms { get; init; }

    /// <summary>Projects of firms that are paid for like any other, by parts of all firms.</summary>
    public required ProjectParts PlainOfFirms { get; init; }

    /// <summary>Those of universities, by parts of all universities.</summary>
    public required ProjectParts PlainOfUniversities { get; init; }

    /// <summary>Awards by the firm that is paid, while firms close.</summary>
    public required RowsOfFirms AwardsOfFirms { get; init; }

    /// <summary>Firms that fill the rows of those that close.</summary>
    public RowMoves FirmMoves { get; } = new();

    /// <summary>Projects that fill the rows of those that ended.</summary>
    public RowMoves ProjectMoves { get; } = new();

    /// <summary>Rows of the projects that hold a grant, while awards are paid.</summary>
    public IdRows GrantedProjects { get; } = new();

    /// <summary>Sum of the market weights of all firms, while projects succeed.</summary>
    public KeptSum Weights { get; } = new();

    /// <summary>Random numbers of the month of every firm.</summary>
    public FirmChances FirmChances { get; }

    /// <summary>Staff of all firms, from the training of people to their hiring and the sales that they make possible.</summary>
    public FirmStaff FirmStaff { get; } = new();

    /// <summary>Hub spin-offs of the month so far.</summary>
    public int SpinOffsOfMonth { get; set; }
}

/// <summary>A proposal of the call that is being decided (F4).</summary>
/// <param name="Id">Provenance id.</param>
/// <param name="Row">Research unit, or project row.</param>
/// <param name="Merit">Latent merit.</param>
/// <param name="Price">Grant asked for, nominal.</param>
public readonly record struct Proposal(ulong Id, int Row, double Merit, double Price);
