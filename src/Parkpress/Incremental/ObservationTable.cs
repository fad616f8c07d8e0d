using System.Collections.Concurrent;

namespace Parkpress.Incremental;

/// <summary>Numbers for the names of things that are looked at while files are made; the same ones in every build that goes on from the last. Safe for threads.</summary>
internal sealed class ObservationTable
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly List<string> _names = [];

    /// <summary>A table with these names, numbered from 0.</summary>
    public ObservationTable(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            NumberOf(name);
        }
    }

    /// <summary>The names by their numbers.</summary>
    public string[] Names
    {
        get
        {
            lock (_gate)
            {
                return [.. _names];
            }
        }
    }

    /// <summary>Number of names.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of a name, a new one when it has none.</summary>
    public int NumberOf(string name)
    {
        if (_numbers.TryGetValue(name, out int known))
        {
            return known;
        }

        lock (_gate)
        {
            if (!_numbers.TryGetValue(name, out known))
            {
                known = _names.Count;
                _names.Add(name);
                _numbers[name] = known;
            }

            return known;
        }
    }

    /// <summary>The name of a number.</summary>
    public string NameOf(int number)
    {
        lock (_gate)
        {
            return _names[number];
        }
    }
}
