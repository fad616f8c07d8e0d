using System.Runtime.InteropServices;
using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>Reads blocks for the second time, now that it is known which triples the index holds. Not safe for threads: one for each.</summary>
internal sealed class TripleReader(PairFrequencies frequencies, ScratchStore store)
{
    private readonly GramScanner _scanner = new();
    private readonly GramTable _grams = new(isWide: true);
    private readonly ByteBuffer _texts = new();
    private readonly ByteBuffer _runs = new();

    /// <summary>Gathers the triples of a block, whose texts are not needed any more; in how many places there is one.</summary>
    public long Read(SearchBlock block)
    {
        _grams.Clear();
        _texts.Clear();
        _runs.Clear();
        store.Read(block.Texts, 0, _texts.Take(block.Texts.Length));
        store.Release(ref block.Texts);
        ReadOnlySpan<char> texts = MemoryMarshal.Cast<byte, char>(_texts.Written);
        long places = 0;
        for (int i = 0; i < block.UnitCount; i++)
        {
            int length = Math.Abs(block.TextLengths[i]);
            places += _scanner.AddTriples(texts[..length], block.TextLengths[i] < 0, i + 1, _grams, frequencies);
            texts = texts[length..];
        }

        int[] starts = _grams.WriteRuns(_runs);
        block.Triples = new GramRuns(store.Add(_runs.Written), starts);
        return places;
    }
}
