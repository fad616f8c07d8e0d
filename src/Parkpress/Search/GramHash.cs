namespace Parkpress.Search;

/// <summary>Where a gram lies in the index; the browser computes the same.</summary>
internal static class GramHash
{
    /// <summary>A bijection of 32 bits that spreads neighbours (the finalizer of MurmurHash3): equal exactly when the pairs are.</summary>
    public static uint Mix(uint value)
    {
        value ^= value >> 16;
        value *= 0x85EBCA6B;
        value ^= value >> 13;
        value *= 0xC2B2AE35;
        return value ^ (value >> 16);
    }

    /// <summary>The key of a pair; of a single character when <paramref name="first"/> is U+0000.</summary>
    public static uint Pair(char first, char second) => Mix(((uint)first << 16) | second);

    /// <summary>Spreads triples over shards; not a bijection, a shard keeps the characters.</summary>
    public static uint Triple(uint pair, char third) => Mix(pair + (third * 0x9E3779B1));

    /// <summary>The hash of a triple whose three characters are the low 48 bits of <paramref name="key"/>.</summary>
    public static uint OfTriple(ulong key) => Triple(Mix((uint)(key >> 16)), (char)key);
}
