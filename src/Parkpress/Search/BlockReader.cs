using System.Globalization;
using System.Runtime.InteropServices;
using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>Reads blocks of pages: normalises them, gathers their singles and pairs, compresses their fragments. Not safe for threads: one for each.</summary>
internal sealed class BlockReader(SearchPlan plan, ScratchStore store, SearchLimits limits, KeptPages? kept, LastFragments? last)
{
    private readonly NormalText _normal = new();
    private readonly GramSorter _grams = new(isWide: false);
    private readonly FragmentWriter _fragments = new();
    private readonly ByteBuffer _texts = new();
    private readonly ByteBuffer _packed = new();
    private readonly ByteBuffer _runs = new();
    private readonly List<SearchDocument> _documents = [];

    /// <summary>Frequencies of the pairs of all blocks that were read here.</summary>
    public BucketCounts Counts { get; } = new();

    /// <summary>Reads a range of pages, as one block or, when they are longer than was thought, as several.</summary>
    public void Read(int first, int end, CancellationToken cancel)
    {
        while (first < end)
        {
            int count = 0;
            long characters = 0;
            _documents.Clear();
            while (first + count < end && characters < limits.CharactersPerBlock * 2L)
            {
                cancel.ThrowIfCancellationRequested();
                SearchDocument document = plan.Read(first + count++);
                characters += document.Text.Length;
                _documents.Add(document);
            }

            plan.NumberNames(first, _documents);
            plan.AddBlock(ReadBlock(first), characters, count);
            first += count;
        }
    }

    private SearchBlock ReadBlock(int first)
    {
        var block = new SearchBlock(first);
        _grams.Clear();
        _texts.Clear();
        _packed.Clear();
        _runs.Clear();
        for (int i = 0; i < _documents.Count; i++)
        {
            int unitsBefore = block.UnitCount;
            ReadDocument(block, first + i, _documents[i]);
            plan.UnitCounts[first + i] = block.UnitCount - unitsBefore;
        }

        Counts.StartBlock(block.UnitCount + 1);
        int[] starts = _grams.WriteRuns(_runs, Counts);
        block.Pairs.Add(new GramRuns(store.Add(_runs.Written), starts, UnitsBefore: 0));
        block.Texts = store.Add(_texts.Written);
        block.Fragments = store.Add(_packed.Written);
        return block;
    }

    private void ReadDocument(SearchBlock block, int number, SearchDocument document)
    {
        DocumentPlace place = plan.Places[number];
        (int keptUnit, int keptEnd) = kept?.UnitsOf(number, place) ?? (0, 0);
        _normal.Clear();
        _normal.Add(SearchText.OneLine(document.Title));
        _normal.EndBlock();
        bool isTitleTraditional = _normal.HasTraditional;
        int start = 0;
        for (int passage = 0; passage == 0 || start < document.Text.Length; passage++)
        {
            if (passage > 0)
            {
                _normal.Clear();
            }

            int end = PassageSplitter.EndOf(document.Text, start);
            ReadOnlySpan<char> text = document.Text.AsSpan(start, end - start);
            _normal.Add(text);
            _texts.Add(MemoryMarshal.AsBytes(_normal.Written));
            block.TextLengths.Add(passage == 0 ? -_normal.Length : _normal.Length);
            GramScanner.AddPairs(_normal.Written, passage == 0, block.UnitCount, _grams);
            if (keptUnit == keptEnd || !TryKeep(block, keptUnit++))
            {
                block.FragmentLengths.Add(_fragments.Write(_packed, document, text, place, passage == 0, _normal.HasTraditional || isTitleTraditional));
            }

            start = end + 1;
        }
    }

    /// <summary>Takes a fragment from the last run; false if that is damaged.</summary>
    private bool TryKeep(SearchBlock block, int unit)
    {
        try
        {
            ReadOnlySpan<byte> fragment = last!.Read(unit);
            _packed.Add(fragment);
            block.FragmentLengths.Add(fragment.Length);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The year that a date begins with; 0 for none.</summary>
    public static int YearOf(string date) => date.Length < 4 ? 0 : int.Parse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
}
