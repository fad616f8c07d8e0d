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

    /// <summary>One pack.</summary>
    public static byte[] Pack(ReadOnlySpan<byte[]> fragments, int grain)
    {
        int length = 0;
        foreach (byte[] fragment in fragments)
        {
            length += GrainsOf(fragment, grain) * grain;
        }

        var pack = new byte[length];
        uint noise = (uint)length;
        int at = 0;
        foreach (byte[] fragment in fragments)
        {
            fragment.CopyTo(pack, at);
            int end = at + (GrainsOf(fragment, grain) * grain);
            for (int i = at + fragment.Length; i < end; i++)
            {
                noise = GramHash.Mix(noise + 1);
                pack[i] = (byte)noise;
            }

            at = end;
        }

        // Taken while the places of the checks are zero.
        int check = FileCheck.Of(pack);
        at = 0;
        foreach (byte[] fragment in fragments)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(pack.AsSpan(at + CheckAt), (ushort)check);
            at += GrainsOf(fragment, grain) * grain;
        }

        return pack;
    }

    /// <summary>Writes the grain, and the length of every fragment in grains.</summary>
    public static void WriteLengths(ByteWriter writer, byte[][] fragments, int grain)
    {
        int width = Enumerable.Range(0, 8).MinBy(width => fragments.Sum(fragment => (long)((GrainsOf(fragment, grain) - 1) >> width) + width));
        var bits = new BitWriter();
        foreach (byte[] fragment in fragments)
        {
            bits.Rice((uint)GrainsOf(fragment, grain) - 1, width);
        }

        byte[] packed = bits.ToBytes();
        writer.Number((uint)grain);
        writer.Byte(width);
        writer.Number((uint)packed.Length);
        writer.Raw(packed);
    }

    /// <summary>The check of a pack: a hash of all that its fragments say.</summary>
    public static int CheckOf(byte[] pack) => BinaryPrimitives.ReadUInt16LittleEndian(pack.AsSpan(CheckAt));

    private static int GrainsOf(byte[] fragment, int grain) => (fragment.Length + grain - 1) / grain;
}
