using System.Collections.Frozen;
using System.Globalization;

namespace Parkpress.Cli.Serve;

/// <summary>The lines of <c>_redirects</c>: an old path, a new one, a status.</summary>
internal sealed class RedirectRules
{
    private readonly FrozenDictionary<string, (string Target, int Status)> _byPath;

    private RedirectRules(FrozenDictionary<string, (string, int)> byPath) => _byPath = byPath;

    public static RedirectRules None { get; } = new(FrozenDictionary<string, (string, int)>.Empty);

    /// <summary>Reads them; lines with patterns, which Parkpress does not write, are passed over.</summary>
    public static RedirectRules Parse(string text)
    {
        var found = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        foreach (string line in text.Split('\n'))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words is [['/', ..] from, var to, var number] && !from.Contains('*', StringComparison.Ordinal) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int status) && status is >= 300 and < 400)
            {
                found.TryAdd(Uri.UnescapeDataString(from), (to, status));
            }
        }

        return new RedirectRules(found.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Where a path leads; null when it stays.</summary>
    /// <param name="path">Decoded.</param>
    public (string Target, int Status)? Find(string path) => _byPath.TryGetValue(path, out (string, int) found) ? found : null;
}
