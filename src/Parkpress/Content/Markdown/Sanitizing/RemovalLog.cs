using System.Runtime.InteropServices;
using Parkpress.Content.Markdown.Rendering;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Sanitizing;

/// <summary>Gathers what the sanitiser removes and reports each element and attribute once, where the author first wrote it.</summary>
internal sealed class RemovalLog(List<RawHtmlPiece> raw)
{
    // By name as it is shown: `<font>`, `onclick`. The value is that of the first one removed.
    private readonly Dictionary<string, (string? Value, int Count)> _removed = new(StringComparer.Ordinal);

    public void AddTag(string name) => Add($"<{name}>", value: null);

    public void AddAttribute(string name, string value) => Add(name, value);

    public void Report(ReadingContext context)
    {
        // The tree has no offsets: places are found again by what stood there.
        Dictionary<(string Name, string? Value), TextSpan> places = FindPlaces(context);
        TextSpan unknown = raw[0].Tags is [{ } first, ..] ? Locate(context, raw[0], first.Start, first.NameEnd) : Locate(context, raw[0], 0, 1);
        foreach ((string name, (string? value, int count)) in _removed)
        {
            TextSpan span = places.TryGetValue((name, value), out TextSpan exact) || places.TryGetValue((name, null), out exact) ? exact : unknown;
            context.Report(
                MarkdownRules.HtmlRemoved,
                span,
                new LocalText(
                    "use Markdown, a class or a shortcode instead", "请改用 Markdown 语法、class 或短代码"),
                count == 1
                    ? new LocalText($"`{name}` was removed from raw HTML", $"已从 HTML 中删除 `{name}`")
                    : new LocalText($"`{name}` was removed from raw HTML ({count} times)", $"已从 HTML 中删除 `{name}`（共 {count} 处）"));
        }
    }

    private void Add(string name, string? value)
    {
        ref (string? Value, int Count) entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_removed, name, out bool exists);
        entry = (exists ? entry.Value : value, entry.Count + 1);
    }

    private Dictionary<(string Name, string? Value), TextSpan> FindPlaces(ReadingContext context)
    {
        var places = new Dictionary<(string, string?), TextSpan>();
        foreach (RawHtmlPiece piece in raw)
        {
            foreach (RawTag tag in piece.Tags)
            {
                places.TryAdd(($"<{tag.Name}>", null), Locate(context, piece, tag.Start, tag.NameEnd));
                foreach (RawAttribute attribute in tag.Attributes)
                {
                    TextSpan span = Locate(context, piece, attribute.Start, attribute.End);
                    places.TryAdd((attribute.Name, attribute.Value), span);
                    places.TryAdd((attribute.Name, null), span);
                }
            }
        }

        return places;
    }

    private static TextSpan Locate(ReadingContext context, RawHtmlPiece piece, int start, int end) =>
        context.Locate(piece.Html.SourceOf(start), piece.Html.SourceOf(Math.Max(start, end - 1)) + 1);
}
