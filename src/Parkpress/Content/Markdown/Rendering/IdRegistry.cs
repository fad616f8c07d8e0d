namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Hands out ids that are unique on the page: the wish itself, else the wish with -1, -2, …</summary>
internal sealed class IdRegistry
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastSuffix = new(StringComparer.Ordinal);

    public void Clear()
    {
        _taken.Clear();
        _lastSuffix.Clear();
    }

    public bool IsTaken(string id) => _taken.Contains(id);

    /// <param name="wish">The id as it would be if nothing else had it.</param>
    /// <param name="reserved">Ids that this one must leave alone although nothing has taken them yet.</param>
    public string Claim(string wish, HashSet<string> reserved)
    {
        if (!reserved.Contains(wish) && _taken.Add(wish))
        {
            return wish;
        }

        // Starting where the last one ended keeps ten thousand equal headings linear.
        int suffix = _lastSuffix.GetValueOrDefault(wish);
        string id;
        do
        {
            suffix++;
            id = $"{wish}-{suffix}";
        }
        while (reserved.Contains(id) || !_taken.Add(id));

        _lastSuffix[wish] = suffix;
        return id;
    }

    /// <summary>Claims exactly <paramref name="id"/>; false when it is taken.</summary>
    public bool TryClaim(string id) => _taken.Add(id);
}
