namespace Parkpress.Search;

/// <summary>Lengths of the best prefix code of limited length.</summary>
/// <remarks>Moffat and Katajainen, In-Place Calculation of Minimum-Redundancy Codes (1995); codes that are too long are shortened until they fit.</remarks>
internal sealed class HuffmanLengths
{
    private const int MostSymbols = 288;
    private const int SymbolBits = 9;

    private readonly uint[] _sorted = new uint[MostSymbols];
    private readonly int[] _work = new int[MostSymbols];
    private readonly int[] _counts = new int[33];

    /// <summary>Sets the length of every symbol, 0 of those that do not occur.</summary>
    public void Find(ReadOnlySpan<int> frequencies, Span<byte> lengths, int limit)
    {
        lengths.Clear();
        int count = 0;
        for (int symbol = 0; symbol < frequencies.Length; symbol++)
        {
            if (frequencies[symbol] > 0)
            {
                _sorted[count++] = ((uint)frequencies[symbol] << SymbolBits) | (uint)symbol;
            }
        }

        if (count == 0)
        {
            return;
        }

        Span<uint> sorted = _sorted.AsSpan(0, count);
        sorted.Sort();
        for (int i = 0; i < count; i++)
        {
            _work[i] = (int)(sorted[i] >> SymbolBits);
        }

        FindDepths(_work.AsSpan(0, count));
        CountLengths(_work.AsSpan(0, count), limit);

        // The rarest symbols come first and get the longest codes.
        int at = 0;
        for (int length = limit; length > 0; length--)
        {
            for (int i = 0; i < _counts[length]; i++)
            {
                lengths[(int)(sorted[at++] & ((1 << SymbolBits) - 1))] = (byte)length;
            }
        }
    }

    /// <summary>Turns ascending frequencies into depths of the tree.</summary>
    private static void FindDepths(Span<int> a)
    {
        int count = a.Length;
        if (count == 1)
        {
            a[0] = 1;
            return;
        }

        a[0] += a[1];
        int root = 0, leaf = 2;
        for (int next = 1; next < count - 1; next++)
        {
            a[next] = TakeSmaller(a, next, ref root, ref leaf, isFirst: true);
            a[next] += TakeSmaller(a, next, ref root, ref leaf, isFirst: false);
        }

        a[count - 2] = 0;
        for (int next = count - 3; next >= 0; next--)
        {
            a[next] = a[a[next]] + 1;
        }

        SpreadDepths(a);
    }

    private static int TakeSmaller(Span<int> a, int next, ref int root, ref int leaf, bool isFirst)
    {
        if (leaf >= a.Length || ((isFirst || root < next) && a[root] < a[leaf]))
        {
            int weight = a[root];
            a[root++] = next;
            return weight;
        }

        return a[leaf++];
    }

    /// <summary>From depths of inner nodes to those of leaves.</summary>
    private static void SpreadDepths(Span<int> a)
    {
        int available = 1, depth = 0, root = a.Length - 2, next = a.Length - 1;
        while (available > 0)
        {
            int used = 0;
            while (root >= 0 && a[root] == depth)
            {
                used++;
                root--;
            }

            for (; available > used; available--)
            {
                a[next--] = depth;
            }

            available = 2 * used;
            depth++;
        }
    }

    private void CountLengths(ReadOnlySpan<int> depths, int limit)
    {
        Array.Clear(_counts);
        foreach (int depth in depths)
        {
            _counts[Math.Min(depth, limit)]++;
        }

        // The sum of 2^-length must not pass 1: a code one longer makes room for one that was cut.
        uint total = 0;
        for (int length = 1; length <= limit; length++)
        {
            total += (uint)_counts[length] << (limit - length);
        }

        for (; total > 1u << limit; total--)
        {
            _counts[limit]--;
            int length = limit - 1;
            while (_counts[length] == 0)
            {
                length--;
            }

            _counts[length]--;
            _counts[length + 1] += 2;
        }
    }
}
