using System.Collections.Immutable;

namespace Parkpress.Profiling;

/// <summary>Numbers names, the same name once.</summary>
internal sealed class TraceFrames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder _names = ImmutableArray.CreateBuilder<string>();

    public ImmutableArray<string> Names => _names.ToImmutable();

    public int NumberOf(string name)
    {
        if (_numbers.TryAdd(name, _names.Count))
        {
            _names.Add(name);
        }

        return _numbers[name];
    }
}
