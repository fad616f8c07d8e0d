using System.Collections.Immutable;

namespace Parkpress.Cli.Serve;

/// <summary>The blocks of <c>_headers</c>: a path, which may end with <c>*</c>, and the headers of answers below it.</summary>
internal sealed class HeaderRules
{
    private readonly ImmutableArray<(string Pattern, ImmutableArray<(string Name, string Value)> Headers)> _blocks;

    private HeaderRules(ImmutableArray<(string, ImmutableArray<(string, string)>)> blocks) => _blocks = blocks;

    public static HeaderRules None { get; } = new([]);

    public static HeaderRules Parse(string text)
    {
        ImmutableArray<(string, ImmutableArray<(string, string)>)>.Builder blocks = ImmutableArray.CreateBuilder<(string, ImmutableArray<(string, string)>)>();
        string? pattern = null;
        var headers = new List<(string, string)>();
        void Close()
        {
            if (pattern is not null)
            {
                blocks.Add((pattern, [.. headers]));
            }

            headers.Clear();
        }

        foreach (string line in text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Trim().Length > 0 && !line.StartsWith('#')))
        {
            if (line[0] == '/')
            {
                Close();
                pattern = line.Trim();
            }
            else if (line.Split(':', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, var value] && !value.AsSpan().ContainsAny("\0\r\n"))
            {
                headers.Add((name, value));
            }
        }

        Close();
        return new HeaderRules(blocks.ToImmutable());
    }

    /// <summary>The headers of an answer; of several with one name the last one counts.</summary>
    /// <param name="path">Decoded, from the site's own root, with a leading slash.</param>
    public IEnumerable<(string Name, string Value)> Find(string path) =>
        _blocks.Where(block => Matches(block.Pattern, path)).SelectMany(block => block.Headers);

    private static bool Matches(string pattern, string path) =>
        pattern.EndsWith('*') ? path.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == path;
}
