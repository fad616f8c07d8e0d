using System.Runtime.CompilerServices;

namespace Parkpress.Search;

/// <summary>In how many units the pairs of each bucket stand; a unit counts once for a bucket.</summary>
internal sealed class BucketCounts
{
    public const int BucketBits = 16;

    public const int Count = 1 << BucketBits;

    private readonly int[] _counts = new int[Count];
    private readonly int[] _lastUnits = new int[Count];

    public ReadOnlySpan<int> Values => _counts;

    public static int BucketOf(uint pair) => (int)(pair >> (32 - BucketBits));

    /// <summary>Notes that a pair stands in a unit; units come one after the other, with numbers above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint pair, int unit)
    {
        int bucket = BucketOf(pair);
        if (_lastUnits[bucket] != unit)
        {
            _lastUnits[bucket] = unit;
            _counts[bucket]++;
        }
    }

    /// <summary>Forgets which units were counted, so that numbers may begin anew; counts stay.</summary>
    public void StartNumbers() => Array.Clear(_lastUnits);
}
