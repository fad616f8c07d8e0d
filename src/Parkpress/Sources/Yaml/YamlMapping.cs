using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>Names and values in the order written; names are unique.</summary>
internal sealed record YamlMapping(TextSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span)
{
    public static YamlMapping Empty { get; } = new(TextSpan.FileStart, []);

    public YamlEntry? Find(string key)
    {
        foreach (YamlEntry entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }
}
