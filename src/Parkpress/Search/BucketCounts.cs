using System.Runtime.CompilerServices;

namespace Parkpress.Search;

/// <summary>In how many units the pairs of each bucket stand; a unit counts once for a bucket. Not safe for threads: one for each.</summary>
internal sealed class BucketCounts
{
    public const int BucketBits = 16;

    public const int Count = 1 << BucketBits;

    private readonly int[] _counts = new int[Count];

    // The bucket that each unit was last counted for. Buckets come one after the other.
    private int[] _lastBuckets = [];

    public static int BucketOf(uint pair) => (int)(pair >> (32 - BucketBits));

    /// <summary>Adds the counts to others.</summary>
    public void AddTo(Span<int> counts)
    {
        for (int i = 0; i < _counts.Length; i++)
        {
            counts[i] += _counts[i];
        }
    }

    /// <summary>Begins a block of that many units, whose numbers begin anew with 1.</summary>
    public void StartBlock(int units)
    {
        if (_lastBuckets.Length <= units)
        {
            _lastBuckets = new int[units * 2];
        }

        Array.Fill(_lastBuckets, -1);
    }

    /// <summary>Notes that a pair stands in a unit; all pairs of a bucket come before those of the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint pair, int unit)
    {
        int bucket = BucketOf(pair);
        ref int last = ref _lastBuckets[unit];
        if (last != bucket)
        {
            last = bucket;
            _counts[bucket]++;
        }
    }
}
