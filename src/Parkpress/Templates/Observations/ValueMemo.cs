using Parkpress.Incremental;

namespace Parkpress.Templates.Observations;

/// <summary>Fingerprints by small numbers. Safe for threads: two may work out one value at a time, and come to the same.</summary>
/// <remarks>Hot: every file of a site asks for some thirty values. Blocks that never move need no lock.</remarks>
internal sealed class ValueMemo
{
    private const int BlockBits = 12;
    private const int BlockSize = 1 << BlockBits;

    private readonly Block?[] _blocks = new Block?[1 << 14];

    public bool TryGet(int number, out Fingerprint value)
    {
        int block = number >> BlockBits, at = number & (BlockSize - 1);
        if (block < _blocks.Length && Volatile.Read(ref _blocks[block]) is { } known && Volatile.Read(ref known.IsKnown[at]))
        {
            value = known.Values[at];
            return true;
        }

        value = default;
        return false;
    }

    public void Set(int number, Fingerprint value)
    {
        int block = number >> BlockBits, at = number & (BlockSize - 1);
        if (block >= _blocks.Length)
        {
            return;
        }

        Block known = Volatile.Read(ref _blocks[block]) ?? Interlocked.CompareExchange(ref _blocks[block], new Block(), null) ?? _blocks[block]!;
        known.Values[at] = value;
        Volatile.Write(ref known.IsKnown[at], true);
    }

    private sealed class Block
    {
        public readonly Fingerprint[] Values = new Fingerprint[BlockSize];

        public readonly bool[] IsKnown = new bool[BlockSize];
    }
}
