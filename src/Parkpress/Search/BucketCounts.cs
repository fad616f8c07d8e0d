using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Parkpress.Search;

/// <summary>In how many units the pairs of each bucket stand; a unit counts once for a bucket.</summary>
internal sealed class BucketCounts
{
    public const int BucketBits = 16;

    public const int Count = 1 << BucketBits;

    // The last unit that was counted, and how many were: side by side, as they are asked for together.
    private readonly (int Unit, int Count)[] _buckets = new (int, int)[Count];

    /// <summary>Adds the counts to others.</summary>
    public void AddTo(Span<int> counts)
    {
        for (int i = 0; i < _buckets.Length; i++)
        {
            counts[i] += _buckets[i].Count;
        }
    }

    public static int BucketOf(uint pair) => (int)(pair >> (32 - BucketBits));

    /// <summary>Notes that a pair stands in a unit; units come one after the other, with numbers above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint pair, int unit)
    {
        ref (int Unit, int Count) bucket = ref _buckets[BucketOf(pair)];
        if (bucket.Unit != unit)
        {
            bucket.Unit = unit;
            bucket.Count++;
        }
    }

    /// <summary>Says that a pair will soon be added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(uint pair)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buckets), BucketOf(pair))));
        }
    }

    /// <summary>Forgets which units were counted, so that numbers may begin anew; counts stay.</summary>
    public void StartNumbers()
    {
        foreach (ref (int Unit, int Count) bucket in _buckets.AsSpan())
        {
            bucket.Unit = 0;
        }
    }
}
