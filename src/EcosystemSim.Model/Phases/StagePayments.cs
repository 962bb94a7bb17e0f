namespace EcosystemSim.Model.Phases;

/// <summary>
/// J4: who pays for a project's month: its grant, then the hub's project money, then its owner. Holds the columns it reads and
/// writes, because it is asked once per project and month.
/// </summary>
public readonly ref struct StagePayments(WorldState world, int month)
{
    private readonly Ledger _ledger = world.Ledger;
    private readonly double _hubCostShare = world.Choices.HubCostShare;
    private readonly int _month = month;

    // Projects.
    private readonly Span<double> _owner = world.Projects.Owner, _ownerRow = world.Projects.OwnerRow;
    private readonly Span<double> _hubSupport = world.Projects.HubSupport, _grantPurse = world.Projects.GrantPurse;
    private readonly Span<double> _stageCost = world.Projects.StageCost, _stageCovered = world.Projects.StageCovered;

    // Owners.
    private readonly Span<double> _firmCash = world.Firms.Cash, _projectCost = world.Firms.ProjectCost;
    private readonly Span<double> _lastVenture = world.Firms.LastVenture;
    private readonly Span<double> _universityCash = world.Universities.Cash;
    private readonly Span<double> _overheadPurse = world.Universities.OverheadPurse;

    /// <summary>Pays a month of a project's stage; false when nobody can, and then nothing is paid.</summary>
    public bool Pay(int k, in StageTerm term)
    {
        double cost = term.Cost;
        double grant = Math.Min(cost, _grantPurse[k]);
        double hub = _hubSupport[k] == 0 ? 0 : HubPart(k, cost - grant);
        double own = cost - grant - hub;
        Owner owner = (Owner)(int)_owner[k];
        int row = (int)_ownerRow[k];
        if (own > 0 && !OwnerCanPay(owner, row, own))
            return false;

        _grantPurse[k] -= grant;
        if (hub > 0)
        {
            _ledger.HubProjectPurse -= hub;
            _ledger.Move(ref _ledger.Hub, ref _ledger.Households, hub);
        }

        if (grant + own > 0)
            PayOwn(owner, row, grant + own);
        _stageCost[k] += term.RealCost;
        _stageCovered[k] += term.RealCost * (grant + (VentureBacked(owner, row) ? own : 0)) / cost;
        _ledger.ComplianceOfMonth += (cost - hub) * term.Compliance / (1 + term.Compliance);
        return true;
    }

    /// <summary>A month nobody pays for: the project stands still, and after some such months it ends.</summary>
    public static void Miss(ProjectTable projects, int k)
    {
        if (++projects.MonthsUnpaid[k] >= UnpaidMonthsMax)
            projects.Stage[k] = 0;
    }

    /// <summary>The hub pays its share of a supported project, all of one it owns, while its project money lasts.</summary>
    private double HubPart(int k, double cost)
    {
        double share = _owner[k] == (int)Owner.Hub ? 1 : _hubCostShare;
        return Math.Min(share * cost, Math.Max(0, _ledger.HubProjectPurse));
    }

    private bool OwnerCanPay(Owner owner, int row, double amount) => owner switch
    {
        Owner.Firm => _firmCash[row] > 0,
        Owner.University => _overheadPurse[row] >= amount,
        _ => false,
    };

    private void PayOwn(Owner owner, int row, double amount)
    {
        if (owner == Owner.Firm)
        {
            _projectCost[row] += amount;
            _ledger.Move(ref _firmCash[row], ref _ledger.Households, amount);
        }
        else
        {
            _overheadPurse[row] -= amount;
            _ledger.Move(ref _universityCash[row], ref _ledger.Households, amount);
        }
    }

    private bool VentureBacked(Owner owner, int row) =>
        owner == Owner.Firm && _month - _lastVenture[row] < VentureGrowthMonths;
}
