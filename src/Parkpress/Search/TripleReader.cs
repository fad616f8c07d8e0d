using System.Runtime.InteropServices;
using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>Reads blocks for the second time, now that it is known which triples the index holds. Not safe for threads: one for each.</summary>
internal sealed class TripleReader(PairFrequencies frequencies, ScratchStore store)
{
    private readonly GramSorter _grams = new(isWide: true);
    private readonly ByteBuffer _texts = new();
    private readonly ByteBuffer _runs = new();

    /// <summary>Gathers the triples of a block, whose texts are not needed any more; in how many places there is one.</summary>
    public long Read(SearchBlock block)
    {
        _texts.Clear();
        store.Read(block.Texts, 0, _texts.Take(block.Texts.Length));
        store.Release(ref block.Texts);
        ReadOnlySpan<char> texts = MemoryMarshal.Cast<byte, char>(_texts.Written);
        long places = 0;
        for (int first = 0; first < block.UnitCount; first += GramSorter.MostWideUnits)
        {
            int count = Math.Min(GramSorter.MostWideUnits, block.UnitCount - first);
            _grams.Clear();
            for (int i = 0; i < count; i++)
            {
                int length = Math.Abs(block.TextLengths[first + i]);
                places += GramScanner.AddTriples(texts[..length], block.TextLengths[first + i] < 0, i + 1, _grams, frequencies);
                texts = texts[length..];
            }

            _runs.Clear();
            int[] starts = _grams.WriteRuns(_runs, counts: null);
            block.Triples.Add(new GramRuns(store.Add(_runs.Written), starts, first));
        }

        return places;
    }
}
