using System.Collections.Frozen;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>The elements whose text is no prose: no browser shows it, or the sanitiser takes it out together with the tags.</summary>
internal static class UnreadElements
{
    private static readonly FrozenSet<string> s_names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "script", "style", "template", "iframe", "object", "applet", "noscript", "noembed", "noframes", "textarea", "select", "title", "svg", "math", "xmp", "canvas");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_names.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> name) => s_lookup.Contains(name);
}
