using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Model.World;

/// <summary>
/// Everything a run is at one moment: inputs that stay (plan, parameters, start values), controls in force, and the state tables.
/// It has data and no behaviour; phases read and write it. Allocated once per thread and reused by the next run.
/// </summary>
public sealed class WorldState
{
    private readonly List<StateTable> _tables = [];

    public WorldState(ScenarioPlan plan, WorldSize size)
    {
        Plan = plan;
        Size = size;
        int sectors = plan.Nation.Sectors.Count;
        Economy = new Economy(Fixed("economy", Economy.Size));
        Labour = new Labour(Fixed("labour", Level.Count), Fixed("labour-scalars", Labour.ScalarCount));
        Universities = new Universities(Fixed("universities", size.Universities));
        Units = new ResearchUnits(Fixed("units", size.Universities * ResearchUnits.Fields));
        Firms = new FirmTable(Growing("firms", size.FirmCapacity));
        Projects = new ProjectTable(Growing("projects", size.ProjectCapacity));
        Awards = new AwardQueue(Growing("awards", size.AwardCapacity));
        Panel = new NationPanel(Fixed("nations", plan.World.Count));
        Sectors = new Sectors(Fixed("sectors", sectors));
        Compute = new ComputeStock(Fixed("compute", ComputeOwner.Count), Fixed("compute-scalars", ComputeStock.ScalarCount));
        Funding = new Funding(
            Fixed("funding", EcosystemSim.Model.World.Plan.Count), Fixed("funding-scalars", Funding.ScalarCount),
            Fixed("funding-year", Funding.RingMonths), Fixed("successes", Funding.SuccessMonths));
        Ledger = new Ledger(Fixed("ledger", Ledger.Size));
        Published = new Published(Fixed("published", Published.Size));
        Choices = new Choices(Fixed("choices", Choices.Size));
        Cohorts = new CohortLog(
            Fixed("births", CohortLog.RingMonths), Fixed("cohorts", CohortLog.Ages),
            Fixed("cohort-scalars", CohortLog.ScalarCount));
        Milestones = new Milestones(Fixed("milestones", Milestones.Count));
        _flows = Fixed("flows", (int)Flow.Count).Column("value");
        NationIds = [.. plan.World.Iso3.Select(EntityId.Nation)];
        Scratch = new Scratch(size, plan.World.Count)
        {
            ProjectsOfFirms = new RowsOfFirms(Projects.Table, Projects.OwnerRow, Projects.Owner, (int)Owner.Firm),
            PlainOfFirms = new ProjectParts(Projects, size.ProjectCapacity),
            PlainOfUniversities = new ProjectParts(Projects, size.ProjectCapacity),
            AwardsOfFirms = new RowsOfFirms(Awards.Table, Awards.PayeeRow, Awards.ToFirm, AwardQueue.Firm),
        };
    }

    private readonly double[] _flows;

    public ScenarioPlan Plan { get; }

    public WorldSize Size { get; }

    /// <summary>Parameter vector of the run's future.</summary>
    public ParameterSet Parameters { get; set; } = ParameterSet.Defaults;

    public SettingSet Settings => Plan.Nation.Settings;

    public StartValues Start { get; set; } = null!;

    public Policy Policy { get; set; } = null!;

    /// <summary>Row of each agreement's partner in the panel, in the order of the policy's agreements.</summary>
    public int[] PartnerRows { get; set; } = [];

    /// <summary>Parts of each agreement that its partner delivers this year, each 0 to 1 (rule 7.9).</summary>
    public PartnerDecision[] Delivered { get; set; } = [];

    /// <summary>Questions and answers of the fiscal year's beginning; an input and no state.</summary>
    public Epoch Epoch { get; } = new();

    /// <summary>Controls in force: the dated records with the decisions of the epoch on top.</summary>
    public ControlSet Controls { get; } = new();

    /// <summary>Controls as the dated records alone give them.</summary>
    public ControlSet DatedControls { get; } = new();

    /// <summary>True in the runs that also record how the application rank depends on index weights (I5).</summary>
    public bool RecordsRankInterval { get; set; }

    /// <summary>What stands still in a controlled run; nothing in an ordinary one.</summary>
    public Freeze Freeze { get; set; }

    public Economy Economy { get; }

    public Labour Labour { get; }

    public Universities Universities { get; }

    public ResearchUnits Units { get; }

    public FirmTable Firms { get; }

    public ProjectTable Projects { get; }

    public AwardQueue Awards { get; }

    public NationPanel Panel { get; }

    public Sectors Sectors { get; }

    public ComputeStock Compute { get; }

    public Funding Funding { get; }

    public Ledger Ledger { get; }

    public Published Published { get; }

    public Choices Choices { get; }

    public CohortLog Cohorts { get; }

    public Milestones Milestones { get; }

    /// <summary>Provenance ids of the panel's rows.</summary>
    public ulong[] NationIds { get; }

    /// <summary>Index weights of the rank interval, the same in every run of the plan: made when first asked for.</summary>
    public double[] IndexWeights { get; set; } = [];

    /// <summary>
    /// Working memory of the phases: no state. Nothing in it lasts from one phase to the next but the firms' chances and staff
    /// of the month, which would be the same if they were drawn and added up again.
    /// </summary>
    public Scratch Scratch { get; }

    /// <summary>Who shares the rows of a phase: the thread of the run alone, unless its nation is large. Not state.</summary>
    public Team Team { get; set; } = Team.Alone;

    public IReadOnlyList<StateTable> Tables => _tables;

    public ref double this[Flow flow] => ref _flows[(int)flow];

    public void ClearFlows() => Array.Clear(_flows);

    /// <summary>Takes over the state, start values, parameters and policy of another world of the same size.</summary>
    public void CopyFrom(WorldState other)
    {
        Parameters = other.Parameters;
        Start = other.Start;
        Policy = other.Policy;
        PartnerRows = other.PartnerRows;
        Delivered = [.. other.Delivered];
        Epoch.Abandon();
        Freeze = other.Freeze;
        Scratch.FirmChances.Forget();
        Scratch.FirmStaff.Forget();
        Controls.CopyFrom(other.Controls);
        DatedControls.CopyFrom(other.DatedControls);
        for (int i = 0; i < _tables.Count; i++)
            _tables[i].CopyFrom(other._tables[i]);
    }

    /// <summary>
    /// Hash of the dynamic state. Controls, agreements and decisions are inputs, not state, and are left out: a policy that
    /// changes nothing has the hash of no policy (MODEL.md V16).
    /// </summary>
    public ulong Hash()
    {
        ulong hash = 0x6563_6f73_696d_3031UL;
        foreach (StateTable table in _tables)
            hash = table.Hash(hash);
        return hash;
    }

    private StateTable Fixed(string name, int rows) => Growing(name, rows, rows);

    private StateTable Growing(string name, int capacity, int count = 0)
    {
        StateTable table = new(name, capacity, count);
        _tables.Add(table);
        return table;
    }
}
