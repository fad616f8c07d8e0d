using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>Pages that the last run has seen with the same content: their fragments need not be compressed again. Safe for threads.</summary>
internal sealed class KeptPages
{
    private readonly IReadOnlyList<SearchEntry> _entries;
    private readonly SearchState _state;
    private readonly Dictionary<Fingerprint, int> _numbers;
    private readonly int[] _firstUnits;
    private readonly Fingerprint[] _keys;

    public KeptPages(IReadOnlyList<SearchEntry> entries, SearchState state)
    {
        (_entries, _state) = (entries, state);
        _keys = SearchState.HashKeys(entries);
        _numbers = new Dictionary<Fingerprint, int>(state.DocumentCount);
        _firstUnits = new int[state.DocumentCount];
        int unit = 0;
        for (int i = 0; i < state.DocumentCount; i++)
        {
            _numbers[state.Keys[i]] = i;
            _firstUnits[i] = unit;
            unit += state.UnitCounts[i];
        }
    }

    /// <summary>The units that a page had in the last run, if its fragments would be the same; otherwise an empty range.</summary>
    public (int First, int End) UnitsOf(int document, DocumentPlace place) =>
        _numbers.TryGetValue(_keys[document], out int last) && _state.Contents[last] == _entries[document].Content && _state.Places[last] == place
            ? (_firstUnits[last], _firstUnits[last] + _state.UnitCounts[last])
            : (0, 0);
}
