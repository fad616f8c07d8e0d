namespace Parkpress.Search;

/// <summary>Deals pages to threads, numbers names in the order of pages whatever thread reads them, and gathers the blocks.</summary>
internal sealed class SearchPlan(int documentCount, Func<int, SearchDocument> read, SearchLimits limits)
{
    // Before anything is known of their length.
    private const int DocumentsAtFirst = 64;

    private readonly Lock _dealing = new();
    private readonly object _turn = new();
    private readonly List<SearchBlock> _blocks = [];
    private int _dealt;
    private int _numbered;
    private bool _isBroken;
    private long _charactersRead;
    private long _documentsRead;

    public int DocumentCount => documentCount;

    /// <summary>Facets of each page.</summary>
    public DocumentPlace[] Places { get; } = new DocumentPlace[documentCount];

    /// <summary>Number of units of each page.</summary>
    public int[] UnitCounts { get; } = new int[documentCount];

    public SearchNames Sections { get; } = new();

    public SearchNames Categories { get; } = new();

    public SearchDocument Read(int document) => read(document);

    /// <summary>The next pages that nobody reads yet; empty when there are none.</summary>
    public (int First, int End) Deal()
    {
        lock (_dealing)
        {
            int first = _dealt;
            long most = _documentsRead == 0 ? DocumentsAtFirst : Math.Max(1, limits.CharactersPerBlock * _documentsRead / Math.Max(1, _charactersRead));
            _dealt = (int)Math.Min(documentCount, first + most);
            return (first, _dealt);
        }
    }

    /// <summary>Numbers the names of some pages, after those of all pages before them: waits for the threads that read these.</summary>
    public void NumberNames(int first, List<SearchDocument> documents)
    {
        lock (_turn)
        {
            while (_numbered != first)
            {
                if (_isBroken)
                {
                    throw new OperationCanceledException("another thread failed");
                }

                Monitor.Wait(_turn);
            }

            for (int i = 0; i < documents.Count; i++)
            {
                Places[first + i] = new DocumentPlace(Sections.NumberOf(documents[i].Section), Categories.NumberOf(documents[i].Category), BlockReader.YearOf(documents[i].Date));
            }

            _numbered += documents.Count;
            Monitor.PulseAll(_turn);
        }
    }

    /// <summary>Says that a thread failed, so that none waits for it.</summary>
    public void Break()
    {
        lock (_turn)
        {
            _isBroken = true;
            Monitor.PulseAll(_turn);
        }
    }

    public void AddBlock(SearchBlock block, long characters, int documents)
    {
        lock (_dealing)
        {
            _blocks.Add(block);
            _charactersRead += characters;
            _documentsRead += documents;
        }
    }

    /// <summary>All blocks in order; their units are numbered.</summary>
    public SearchBlock[] TakeBlocks()
    {
        SearchBlock[] blocks = [.. _blocks.OrderBy(block => block.FirstDocument)];
        int unit = 0;
        foreach (SearchBlock block in blocks)
        {
            block.FirstUnit = unit;
            unit += block.UnitCount;
        }

        return blocks;
    }
}
