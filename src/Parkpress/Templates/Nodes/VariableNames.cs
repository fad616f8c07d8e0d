namespace Parkpress.Templates.Nodes;

/// <summary>Numbers for the names of variables, so that a template looks a variable up by number. Complete before anything is rendered.</summary>
internal sealed class VariableNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public VariableNames(params ReadOnlySpan<string> first)
    {
        foreach (string name in first)
        {
            NumberOf(name);
        }
    }

    public int Count => _numbers.Count;

    public IEnumerable<string> All => _numbers.Keys;

    /// <summary>The number of a name; a new one gets the next.</summary>
    public int NumberOf(string name)
    {
        if (!_numbers.TryGetValue(name, out int number))
        {
            number = _numbers.Count;
            _numbers.Add(name, number);
        }

        return number;
    }

    public bool TryFind(string name, out int number) => _numbers.TryGetValue(name, out number);
}
