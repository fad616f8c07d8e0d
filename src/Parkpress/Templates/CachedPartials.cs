using System.Collections.Concurrent;

namespace Parkpress.Templates;

/// <summary>Partials that are the same on many pages, rendered once. Which thread renders one does not show.</summary>
internal sealed class CachedPartials
{
    private readonly ConcurrentDictionary<(string Name, string Key), Lazy<Html>> _rendered = new();

    /// <summary>What was rendered already; null when nothing was.</summary>
    public Html? TryGet(string name, string key) =>
        _rendered.TryGetValue((name, key), out Lazy<Html>? known) && known.IsValueCreated ? known.Value : null;

    /// <summary>Makes the next one that asks render it again.</summary>
    public void Forget(string name, string key) => _rendered.TryRemove((name, key), out _);

    public Html GetOrRender(string name, string key, Func<Html> render) =>
        _rendered.GetOrAdd((name, key), _ => new Lazy<Html>(render)).Value;
}
