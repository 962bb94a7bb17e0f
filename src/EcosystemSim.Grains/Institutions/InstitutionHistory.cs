using System.Collections.Immutable;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Live;
using EcosystemSim.Grains.Storage;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Grains.Institutions;

/// <summary>What an institution did, rebuilt from the log of its run.</summary>
internal static class InstitutionHistory
{
    public static async Task<ImmutableArray<InstitutionYear>> Read(LiveServices live, string run, InstitutionId id)
    {
        ImmutableArray<InstitutionYear>.Builder years = ImmutableArray.CreateBuilder<InstitutionYear>();
        foreach (byte[] record in await live.Store.ReadLog(run, 0, int.MaxValue))
        {
            if (EpochTables.YearOf(live.Serializer.Read<EpochRecord>(record), id) is { } year)
                years.Add(year);
        }

        return years.ToImmutable();
    }
}
