using System.Collections.Concurrent;

namespace Parkpress.Incremental;

/// <summary>Numbers for the names of things that are looked at while files are made; the same ones in every build that goes on from the last. Safe for threads.</summary>
internal sealed class ObservationTable
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private string[] _names = new string[1024];
    private int _count;

    /// <summary>A table with these names, numbered from 0.</summary>
    public ObservationTable(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            NumberOf(name);
        }
    }

    /// <summary>The names by their numbers.</summary>
    public string[] Names => _names[..Count];

    /// <summary>Number of names.</summary>
    public int Count => Volatile.Read(ref _count);

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
                known = _count;
                if (known == _names.Length)
                {
                    Array.Resize(ref _names, known * 2);
                }

                _names[known] = name;
                Volatile.Write(ref _count, known + 1);
                _numbers[name] = known;
            }

            return known;
        }
    }

    /// <summary>The name of a number below <see cref="Count"/>.</summary>
    public string NameOf(int number) => Volatile.Read(ref _names)[number];
}
