using System.Buffers.Binary;

namespace Parkpress.Search;

/// <summary>Lays fragments into packs, and writes the table by which the browser asks for one of them with a byte range.</summary>
/// <remarks>
/// Each fragment begins at a multiple of 256 bytes of its pack, so a single small number for each unit tells where all of them lie. The gaps are filled with
/// noise: a host that compresses on the way would find a pack worth compressing if they were zeros, and could then give no byte ranges of it.
/// </remarks>
internal static class FragmentPacks
{
    /// <summary>Fragments begin at multiples of this.</summary>
    public const int Grain = 256;

    /// <summary>Fragments in a pack; a host without byte ranges sends the whole pack for each.</summary>
    public const int UnitsPerPack = 32;

    /// <summary>Where a fragment repeats the check of its pack, by which a byte range of another build is known.</summary>
    public const int CheckAt = 3;

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

        // Taken while the places of the checks are zero.
        int check = FileCheck.Of(pack);
        at = 0;
        foreach (byte[] fragment in fragments)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(pack.AsSpan(at + CheckAt), (ushort)check);
            at += GrainsOf(fragment) * Grain;
        }

        return pack;
    }

    /// <summary>The check of a pack: a hash of all that its fragments say.</summary>
    public static int CheckOf(byte[] pack) => BinaryPrimitives.ReadUInt16LittleEndian(pack.AsSpan(CheckAt));

    /// <summary>Length of a fragment in grains, at least 1.</summary>
    public static int GrainsOf(byte[] fragment) => (fragment.Length + Grain - 1) / Grain;
}
