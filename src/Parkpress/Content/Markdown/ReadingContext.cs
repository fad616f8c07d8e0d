using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Parkpress.Content.Markdown.Extensions.Abbreviations;
using Parkpress.Content.Markdown.Extensions.Maths;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown;

/// <summary>What parsers and writers share while one document is read; the parsers themselves are shared by all threads.</summary>
internal sealed class ReadingContext(string path, AuthorText source, MarkdownOptions options, DiagnosticBag diagnostics)
    : MarkdownParserContext
{
    private HashSet<string>? _reportedOnce;
    private HashSet<string>? _givenIds;

    public MarkdownOptions Options { get; } = options;

    /// <summary>The text whose offsets Markdig's spans are.</summary>
    public string Text => source.Text;

    /// <summary>Ids that authors gave; known before anything is written, so that generated ones step aside.</summary>
    public HashSet<string> GivenIds => _givenIds ??= new(StringComparer.Ordinal);

    /// <summary>Labels of footnotes and where each was first given its text.</summary>
    public Dictionary<string, TextSpan> FootnoteLabels { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Abbreviations defined anywhere in the document; null when there are none.</summary>
    public AbbreviationTable? Abbreviations { get; set; }

    /// <summary>What the parsers of formulas have found out about the document.</summary>
    public MathsMemory Maths { get; } = new();

    public static ReadingContext Of(BlockProcessor processor) => (ReadingContext)processor.Context!;

    public static ReadingContext Of(InlineProcessor processor) => (ReadingContext)processor.Context!;

    /// <summary>The place in the file of Markdig's <paramref name="span"/>, which counts both of its ends in.</summary>
    public TextSpan Locate(SourceSpan span) => source.Locate(span.Start, span.End + 1);

    /// <summary>The place in the file of a half-open range of <see cref="Text"/>.</summary>
    public TextSpan Locate(int start, int end) => source.Locate(start, end);

    /// <summary>True when the text holds a bracket that may end the text of a link: then the writer of text looks closer.</summary>
    public bool MayHaveBrokenLinks { get; } = source.Text.AsSpan().ContainsAny(']', '］', '】');

    /// <summary>True when the text holds one of the marks of Markdown in its full width.</summary>
    public bool MayHaveFullWidthMarks { get; } =
        source.Text.AsSpan().ContainsAny("＃＊｀＜｛") || HoldsRun(source.Text, '：') || HoldsRun(source.Text, '·');

    public void Report(Rule rule, TextSpan span, LocalText help, LocalText? message = null) =>
        diagnostics.Report(rule, new Label(path, span), help, message);

    /// <summary>Reports the first finding of <paramref name="rule"/> in the document and no other.</summary>
    public void ReportOnce(Rule rule, TextSpan span, LocalText help, LocalText? message = null)
    {
        if ((_reportedOnce ??= []).Add(rule.Code))
        {
            Report(rule, span, help, message);
        }
    }

    // One of them stands in every other sentence, two next to each other in hardly any text.
    private static bool HoldsRun(ReadOnlySpan<char> text, char mark)
    {
        while (text.IndexOf(mark) is >= 0 and var next && next + 2 < text.Length)
        {
            if (text[next + 1] == mark && text[next + 2] == mark)
            {
                return true;
            }

            text = text[(next + 1)..];
        }

        return false;
    }
}
