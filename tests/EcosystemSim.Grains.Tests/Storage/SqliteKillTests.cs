using EcosystemSim.Grains.Storage;

namespace EcosystemSim.Grains.Tests.Storage;

/// <summary>A process that is killed in mid-write loses nothing that was answered and tears nothing.</summary>
public sealed class SqliteKillTests
{
    private const int Kills = 10;

    [Fact]
    public async Task KilledTenTimesWhileAppending_TheLogHasEveryAnsweredRecordWhole()
    {
        using var folder = new TemporaryFolder();
        for (int kill = 0; kill < Kills; kill++)
        {
            int answered = await KilledProcess.AppendAndKillAsync(
                folder.Path, atLeast: 1 + kill, TestContext.Current.CancellationToken);
            using SqliteFile file = SqliteFile.In(folder.Path);
            IReadOnlyList<byte[]> log = await new SqliteRunStore(file).ReadLog(KilledProcess.Run, 0, int.MaxValue);
            Assert.InRange(log.Count, answered + 1, answered + 2);
            Assert.All(log.Index(), record => Assert.Equal(-1, record.Item.IndexOfAnyExcept((byte)record.Index)));
        }
    }
}
