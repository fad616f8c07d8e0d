namespace Parkpress.Search;

/// <summary>Sorts runs by their order in the index, those of one gram by their blocks: a stable sort by digits, as there are very many.</summary>
internal sealed class RunSorter
{
    private const int DigitBits = 11;

    private readonly int[] _places = new int[1 << DigitBits];
    private RunPlace[] _runs = new RunPlace[4096];
    private RunPlace[] _other = new RunPlace[4096];

    public int Count { get; private set; }

    public ReadOnlySpan<RunPlace> Runs => _runs.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(RunPlace run)
    {
        if (Count == _runs.Length)
        {
            Array.Resize(ref _runs, Count * 2);
        }

        _runs[Count++] = run;
    }

    /// <summary>Sorts by the low bits of <see cref="RunPlace.Order"/>.</summary>
    public void Sort(int bits)
    {
        if (_other.Length < _runs.Length)
        {
            _other = new RunPlace[_runs.Length];
        }

        for (int shift = 0; shift < bits; shift += DigitBits)
        {
            SortBy(shift);
        }
    }

    private void SortBy(int shift)
    {
        const int mask = (1 << DigitBits) - 1;
        ReadOnlySpan<RunPlace> runs = Runs;
        Array.Clear(_places);
        foreach (ref readonly RunPlace run in runs)
        {
            _places[(int)(run.Order >> shift) & mask]++;
        }

        int next = 0;
        foreach (ref int place in _places.AsSpan())
        {
            (place, next) = (next, next + place);
        }

        RunPlace[] other = _other;
        foreach (ref readonly RunPlace run in runs)
        {
            other[_places[(int)(run.Order >> shift) & mask]++] = run;
        }

        (_runs, _other) = (_other, _runs);
    }
}
