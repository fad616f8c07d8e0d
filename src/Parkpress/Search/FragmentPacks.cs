using System.Buffers.Binary;

namespace Parkpress.Search;

/// <summary>Lays fragments into packs, and writes the table by which the browser asks for one of them with a byte range.</summary>
/// <remarks>
/// Each fragment begins at a multiple of a grain of its pack, so a single small number for each unit tells where all of them lie. The gaps are filled with
/// noise: a host that compresses on the way would find a pack worth compressing if they were zeros, and could then give no byte ranges of it.
/// </remarks>
internal static class FragmentPacks
{
    /// <summary>Fragments in a pack; a host without byte ranges sends the whole pack for each.</summary>
    public const int UnitsPerPack = 64;

    // Measured at 20,000 pages: 256 costs the first query two kilobytes more of the table, 512 every page of results one kilobyte more of noise.
    private const int FineGrain = 384;
    private const int CoarseGrain = 1024;
    private const int ManyUnits = 50_000;

    /// <summary>Fragments of an index of that many units begin at multiples of this; on large sites the table weighs more than the noise.</summary>
    public static int GrainFor(int unitCount) => unitCount < ManyUnits ? FineGrain : CoarseGrain;

    /// <summary>Where a fragment repeats the check of its pack, by which a byte range of another build is known.</summary>
    public const int CheckAt = 3;

    /// <summary>Number of packs of an index of that many units.</summary>
    public static int CountFor(int unitCount) => (unitCount + UnitsPerPack - 1) / UnitsPerPack;

    /// <summary>How many grains a fragment of that many bytes takes.</summary>
    public static int GrainsOf(int length, int grain) => (length + grain - 1) / grain;

    /// <summary>Lays out one pack.</summary>
    /// <param name="fragments">Its fragments, one behind the other.</param>
    /// <param name="lengths">Their lengths in bytes.</param>
    /// <param name="grain">As <see cref="GrainFor"/> gives it.</param>
    /// <param name="pack">Takes the pack.</param>
    /// <returns>The check of the pack: a hash of all that its fragments say.</returns>
    public static int Lay(ReadOnlySpan<byte> fragments, ReadOnlySpan<int> lengths, int grain, ByteBuffer pack)
    {
        int total = 0;
        foreach (int length in lengths)
        {
            total += GrainsOf(length, grain) * grain;
        }

        pack.Clear();
        Span<byte> bytes = pack.Take(total);
        uint noise = (uint)total;
        int at = 0;
        foreach (int length in lengths)
        {
            fragments[..length].CopyTo(bytes[at..]);
            bytes.Slice(at + CheckAt, sizeof(ushort)).Clear();
            fragments = fragments[length..];
            int end = at + (GrainsOf(length, grain) * grain);
            for (int i = at + length; i < end; i++)
            {
                noise = GramHash.Mix(noise + 1);
                bytes[i] = (byte)noise;
            }

            at = end;
        }

        // Taken while the places of the checks are zero.
        int check = FileCheck.Of(bytes);
        at = 0;
        foreach (int length in lengths)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes[(at + CheckAt)..], (ushort)check);
            at += GrainsOf(length, grain) * grain;
        }

        return check;
    }

    /// <summary>Writes the grain, and the length of every fragment in grains.</summary>
    public static void WriteLengths(ByteWriter writer, int[] grains, int grain)
    {
        (int Value, int Count)[] lengths = [.. grains.CountBy(length => length - 1).Select(item => (item.Key, item.Value))];
        int width = Enumerable.Range(0, 8).MinBy(width => lengths.Sum(length => (long)length.Count * ((length.Value >> width) + width)));
        var bits = new BitWriter();
        foreach (int length in grains)
        {
            bits.Rice((uint)length - 1, width);
        }

        ReadOnlySpan<byte> packed = bits.Finish();
        writer.Number((uint)grain);
        writer.Byte(width);
        writer.Number((uint)packed.Length);
        writer.Raw(packed);
    }
}
