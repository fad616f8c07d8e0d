namespace Parkpress.Search;

/// <summary>Numbers the names of sections or categories in the order of their first page; 0 is no name.</summary>
internal sealed class SearchNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public IReadOnlyList<string> All => _names;

    public int NumberOf(string name)
    {
        if (name.Length == 0)
        {
            return 0;
        }

        if (!_numbers.TryGetValue(name, out int number))
        {
            _names.Add(name);
            number = _names.Count;
            _numbers.Add(name, number);
        }

        return number;
    }
}
