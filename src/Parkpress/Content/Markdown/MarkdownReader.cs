using Markdig.Parsers;
using Markdig.Syntax;
using Parkpress.Content.Markdown.Proofing;
using Parkpress.Content.Markdown.Rendering;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown;

/// <summary>Turns Markdown into a <see cref="Body"/>: the door to Markdig, and the only one.</summary>
internal static class MarkdownReader
{
    // A renderer holds buffers of the size of an article and a table of writers; each thread keeps its own.
    [ThreadStatic]
    private static BodyRenderer? s_spareRenderer;

    /// <summary>Reads the Markdown of <paramref name="text"/> from <paramref name="bodyStart"/> on.</summary>
    /// <param name="text">The file.</param>
    /// <param name="bodyStart">Offset behind the front matter.</param>
    /// <param name="options">All that the result depends on besides the text.</param>
    /// <param name="diagnostics">Receives findings, with places in the whole file.</param>
    /// <returns>The body; places in it, too, are places in the whole file.</returns>
    /// <remarks>Throws for no text at all. Safe to call from many threads, with one bag each.</remarks>
    public static Body Read(SourceText text, int bodyStart, MarkdownOptions options, DiagnosticBag diagnostics)
    {
        AuthorText source = AuthorText.Read(text, bodyStart, diagnostics);
        if (string.IsNullOrWhiteSpace(source.Text))
        {
            return Body.Empty;
        }

        var context = new ReadingContext(text.Path, source, options, diagnostics);
        InvisibleCharacters.Check(context);
        PersonalData.Check(context);
        MarkdownDocument? document = Parse(context);

        // Taken, not borrowed: should a bug throw in the midst of writing, nobody meets the half-used renderer again.
        BodyRenderer renderer = s_spareRenderer ?? new BodyRenderer();
        s_spareRenderer = null;
        Body body = document is null ? renderer.RenderUnparsed(context) : renderer.RenderBody(document, context);
        s_spareRenderer = renderer;
        return body;
    }

    private static MarkdownDocument? Parse(ReadingContext context)
    {
        if (LongDefinitions.Find(context.Text) is >= 0 and var place)
        {
            context.Report(
                MarkdownRules.NestedTooDeeply,
                context.Locate(place, place + 1),
                new LocalText("put blank lines between them", "请用空行将其分开"),
                new LocalText(
                    $"more than {LongDefinitions.MaximumLines} link definitions in a row", $"连续的链接定义超过 {LongDefinitions.MaximumLines} 行"));
            return null;
        }

        try
        {
            return MarkdownParser.Parse(context.Text, MarkdownDialect.Pipeline, context);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nested", StringComparison.Ordinal))
        {
            context.Report(
                MarkdownRules.NestedTooDeeply,
                context.Locate(0, 1),
                new LocalText(
                    "look for long runs of `>`, `[` or list marks, or a very large table", "请检查是否有成串的 `>`、`[`、列表符号，或过大的表格"));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever Markdig stumbles over is input to us: the author learns which file, and the others are built.
            ReportUnreadable(context, exception);
        }

        return null;
    }

    internal static void ReportUnreadable(ReadingContext context, Exception exception) =>
        context.Report(
            MarkdownRules.Unreadable,
            context.Locate(0, 1),
            new LocalText(
                "take out half of the text to find the place, and report it to the makers of Parkpress",
                "请逐步删减正文以找出问题所在，并将其反馈给 Parkpress 的开发者"),
            new LocalText($"Markdown could not be read: `{exception.Message}`", $"无法解析这段 Markdown：`{exception.Message}`"));
}
