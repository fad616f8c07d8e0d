namespace Parkpress.Search;

/// <summary>Lays fragments into packs, and writes the table by which the browser asks for one of them with a byte range.</summary>
/// <remarks>
/// Each fragment begins at a multiple of <see cref="Grain"/> bytes of its pack, so a single small number for each unit tells where all of them lie. The gaps are filled with
/// noise: a host that compresses on the way would find a pack worth compressing if they were zeros, and could then give no byte ranges of it.
/// </remarks>
internal static class FragmentPacks
{
    /// <summary>Fragments begin at multiples of this.</summary>
    /// <remarks>Measured: 256 costs the first query two kilobytes more of the table, 512 every page of results one kilobyte more of noise.</remarks>
    public const int Grain = 384;

    // Most fragments are one to four grains long.
    private const int LengthWidth = 1;

    /// <summary>Fragments in a pack; a host without byte ranges sends the whole pack for each.</summary>
    public const int UnitsPerPack = 32;

    /// <summary>One pack.</summary>
    public static byte[] Pack(ReadOnlySpan<byte[]> fragments)
    {
        var pack = new byte[fragments.ToArray().Sum(fragment => GrainsOf(fragment) * Grain)];
        uint noise = (uint)pack.Length;
        int at = 0;
        foreach (byte[] fragment in fragments)
        {
            fragment.CopyTo(pack, at);
            int end = at + (GrainsOf(fragment) * Grain);
            for (int i = at + fragment.Length; i < end; i++)
            {
                noise = GramHash.Mix(noise + 1);
                pack[i] = (byte)noise;
            }

            at = end;
        }

        return pack;
    }

    /// <summary>Writes the length of every fragment in grains.</summary>
    public static void WriteLengths(ByteWriter writer, byte[][] fragments)
    {
        var bits = new BitWriter();
        foreach (byte[] fragment in fragments)
        {
            bits.Rice((uint)GrainsOf(fragment) - 1, LengthWidth);
        }

        byte[] packed = bits.ToBytes();
        writer.Number((uint)packed.Length);
        writer.Raw(packed);
    }

    /// <summary>Length of a fragment in grains, at least 1.</summary>
    public static int GrainsOf(byte[] fragment) => (fragment.Length + Grain - 1) / Grain;
}
