using System.Runtime.InteropServices;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine;

/// <summary>
/// The state of a run between two months, as bytes: what is needed to go on from there instead of from the start. Inputs (plan,
/// policy, future, seed) are not in it; whoever restores has started the same run. Little-endian, bound to the model version.
/// </summary>
public static class Snapshot
{
    private const uint Magic = 0x5350_4345;

    /// <summary>Writes the state of a run that is between two months.</summary>
    /// <exception cref="InvalidOperationException">An epoch is open: half of a month is no state to go on from.</exception>
    public static void Write(TickEngine engine, Stream stream)
    {
        WorldState world = engine.World;
        if (world.Epoch.IsOpen)
            throw new InvalidOperationException("A snapshot is taken between two months, not while institutions decide.");
        using BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(ModelVersion.Current);
        writer.Write(engine.Month);
        foreach (StateTable table in world.Tables)
        {
            writer.Write(table.Count);
            foreach ((_, double[] values) in table.Numbers)
                writer.Write(MemoryMarshal.AsBytes(values.AsSpan(0, table.Count)));
            foreach ((_, ulong[] values) in table.Ids)
                writer.Write(MemoryMarshal.AsBytes(values.AsSpan(0, table.Count)));
        }

        writer.Write(MemoryMarshal.AsBytes(world.Controls.Values));
        writer.Write(MemoryMarshal.AsBytes(world.DatedControls.Values));
        writer.Write(world.Delivered.Length);
        writer.Write(MemoryMarshal.AsBytes(world.Delivered.AsSpan()));
        writer.Write(world.Hash());
    }

    /// <summary>Puts a run that was just started into the state of a snapshot of it.</summary>
    /// <exception cref="InvalidDataException">
    /// No snapshot, one of another model version or of another run, or one that is damaged. The run is then unusable.
    /// </exception>
    public static void Restore(TickEngine engine, Stream stream)
    {
        try
        {
            using BinaryReader reader = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
            Read(engine, reader);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException("The snapshot ends too early: it was not written to its end.");
        }
    }

    private static void Read(TickEngine engine, BinaryReader reader)
    {
        WorldState world = engine.World;
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("This is no snapshot of a run.");
        string version = reader.ReadString();
        if (version != ModelVersion.Current)
        {
            throw new InvalidDataException(
                $"The snapshot is of model version {version}, this is version {ModelVersion.Current}: "
                + "replay the run from its start.");
        }

        int month = reader.ReadInt32();
        foreach (StateTable table in world.Tables)
        {
            table.Count = Counted(reader.ReadInt32(), table.Capacity, table.Name);
            foreach ((_, double[] values) in table.Numbers)
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan(0, table.Count)));
            foreach ((_, ulong[] values) in table.Ids)
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan(0, table.Count)));
        }

        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(world.Controls.Values));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(world.DatedControls.Values));
        int agreements = reader.ReadInt32();
        if (agreements != world.Delivered.Length)
            throw new InvalidDataException($"The snapshot has {agreements} agreements, the run {world.Delivered.Length}.");
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(world.Delivered.AsSpan()));
        if (reader.ReadUInt64() != world.Hash())
            throw new InvalidDataException("The snapshot is damaged: its state does not have the hash it was written with.");
        engine.Month = month;
    }

    private static int Counted(int count, int capacity, string table) => count >= 0 && count <= capacity
        ? count
        : throw new InvalidDataException($"The snapshot has {count} rows of {table}, the run has room for {capacity}.");
}
