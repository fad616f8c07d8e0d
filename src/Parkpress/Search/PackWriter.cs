using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>Writes packs from the fragments that blocks put aside. Not safe for threads: one for each.</summary>
internal sealed class PackWriter(SearchBlock[] blocks, int[] lengths, ScratchStore store, IndexFiles files)
{
    private readonly ByteBuffer _fragments = new();
    private readonly ByteBuffer _pack = new();

    /// <summary>Writes one pack; its check.</summary>
    public int Write(int number)
    {
        int first = number * FragmentPacks.UnitsPerPack;
        int end = Math.Min(lengths.Length, first + FragmentPacks.UnitsPerPack);
        _fragments.Clear();
        int index = FindBlock(first);
        for (int unit = first; unit < end; index++)
        {
            SearchBlock block = blocks[index];
            int blockEnd = Math.Min(end, block.FirstUnit + block.UnitCount);
            int at = Sum(block.FirstUnit, unit);
            store.Read(block.Fragments, at, _fragments.Take(Sum(unit, blockEnd)));
            unit = blockEnd;
        }

        int check = FragmentPacks.Lay(_fragments.Written, lengths.AsSpan(first, end - first), FragmentPacks.GrainFor(lengths.Length), _pack);
        files.Add(IndexFiles.Pack(number), _pack.Written);
        return check;
    }

    private int Sum(int first, int end)
    {
        int sum = 0;
        foreach (int length in lengths.AsSpan(first, end - first))
        {
            sum += length;
        }

        return sum;
    }

    /// <summary>The block that holds a unit.</summary>
    private int FindBlock(int unit)
    {
        int low = 0, high = blocks.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = blocks[middle].FirstUnit <= unit ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
