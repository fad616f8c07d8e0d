using Parkpress.Content.Markdown.Rendering;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Sanitizing;

/// <summary>Gathers what the sanitiser removes and reports it, piece by piece, where the author wrote it.</summary>
internal sealed class RemovalLog(List<RawHtmlPiece> raw)
{
    private readonly SortedDictionary<int, List<string>> _byPiece = [];

    public void AddTag(string name) => Add("<" + name, $"<{name}>");

    public void AddAttribute(string name) => Add(name, name);

    public void Report(ReadingContext context)
    {
        foreach ((int piece, List<string> removed) in _byPiece)
        {
            string names = string.Join(", ", removed.Select(name => $"`{name}`"));
            context.Report(
                MarkdownRules.HtmlRemoved,
                raw[piece].Span,
                new LocalText(
                    "use Markdown, a class or a shortcode instead", "请改用 Markdown 语法、class 或短代码"),
                new LocalText($"removed from raw HTML: {names}", $"已从 HTML 中删除：{names.Replace(", ", "、", StringComparison.Ordinal)}"));
        }
    }

    // The tree has no offsets; the first piece that holds the word is where it came from, or near enough.
    private void Add(string needle, string name)
    {
        int piece = Math.Max(0, raw.FindIndex(p => p.Html.Contains(needle, StringComparison.OrdinalIgnoreCase)));
        if (!_byPiece.TryGetValue(piece, out List<string>? names))
        {
            _byPiece.Add(piece, names = []);
        }

        if (!names.Contains(name))
        {
            names.Add(name);
        }
    }
}
