namespace EcosystemSim.Model.Initialisation;

/// <summary>Opening balances (F10); households hold the counterpart, so that all balances sum to zero.</summary>
public static class AccountStart
{
    public static void Fill(WorldState world)
    {
        Ledger ledger = world.Ledger;
        ledger.Clear();
        Universities universities = world.Universities;
        double perUsd = Money.PerUsd(world);
        for (int u = 0; u < universities.Count; u++)
        {
            universities.ComputePurse[u] = 0;
            universities.GrantPurse[u] = 0;
            universities.GrantComputePurse[u] = 0;
            universities.OverheadPurse[u] = 0;
            universities.PayrollPurse[u] = StartUniversityCashMonths * Time.Step * perUsd
                * world.Start.PayrollUsd[u] / world.Settings[BasePayrollShare];
            universities.Cash[u] = universities.PayrollPurse[u];
        }

        FirmTable firms = world.Firms;
        for (int i = 0; i < firms.Count; i++)
            firms.Cash[i] = StartFirmCashMonths * Time.Step * (firms.Sales[i] + firms.Exports[i]);
        double regulation = world.Parameters[VentureLossRegulation] * world.Start.Stringency;
        ledger.PrivateCapital =
            StartVentureInflowYears * world.Parameters[VentureCapital] * world.Start.GdpUsd * perUsd * (1 - regulation);
        ledger.Households = -(ledger.PrivateCapital
            + OrderedSum.Of(universities.Cash.AsSpan(0, universities.Count)) + OrderedSum.Of(firms.Cash.AsSpan(0, firms.Count)));
    }
}
