using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Parkpress.Diagnostics.Rendering;

/// <summary>Renders findings for people: headline, source with underlines, cure.</summary>
/// <remarks>
/// Depends on nothing but its arguments. Whatever the files and the findings contain, the only control characters it prints
/// are line feeds and, with colours on, its own escape sequences. Safe to call from many threads if the sources are.
/// </remarks>
/// <param name="options">Layout.</param>
public sealed class DiagnosticTextRenderer(TextRenderOptions options)
{
    private const int MinWidth = 40;

    /// <summary>A renderer without colours, 100 columns wide.</summary>
    public DiagnosticTextRenderer()
        : this(new TextRenderOptions())
    {
    }

    /// <summary>One finding; each line ends with a line feed.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="sources">The text of a file by its path; null when it cannot be had, and then nothing of it is shown.</param>
    /// <param name="language">The language of the words.</param>
    public string Render(Diagnostic diagnostic, Func<string, SourceText?> sources, Language language)
    {
        ImmutableArray<LabelGroup> groups = LabelGroup.Of(diagnostic, sources);
        int gutterWidth = GutterWidth(groups);
        var output = new StringBuilder();
        var excerpts = new ExcerptWriter(output, options.Style, Math.Max(options.Width, MinWidth), gutterWidth);
        AppendHeadline(output, diagnostic, groups, language);
        foreach (LabelGroup group in groups)
        {
            if (group.Path != diagnostic.Primary.Path)
            {
                AppendFileLine(output, group, gutterWidth);
            }

            excerpts.Write(group.Source, Place(group, diagnostic, language));
        }

        AppendAdvice(output, diagnostic, gutterWidth, language);
        return output.ToString();
    }

    /// <summary>The counts of a run on one line, without a line feed: "3 errors, 1 warning in 2 files".</summary>
    /// <param name="diagnostics">All findings of the run.</param>
    /// <param name="language">The language of the words.</param>
    public string RenderSummary(IReadOnlyCollection<Diagnostic> diagnostics, Language language)
    {
        LocalText[] counts =
        [
            .. new[] { Severity.Error, Severity.Warning, Severity.Info }
                .Select(s => (Severity: s, Count: diagnostics.Count(d => d.Severity == s)))
                .Where(c => c.Count > 0)
                .Select(c => Wording.Count(c.Severity, c.Count)),
        ];
        if (counts.Length == 0)
        {
            return Wording.NothingFound.In(language);
        }

        int fileCount = diagnostics.Select(d => d.Primary.Path).Where(p => p.Length > 0).Distinct().Count();
        string summary = Wording.Summary(counts, fileCount).In(language);
        return options.Style.Paint(ToneOf(diagnostics.Max(d => d.Severity)), summary);
    }

    private static Tone ToneOf(Severity severity) => severity switch
    {
        Severity.Error => Tone.Error,
        Severity.Warning => Tone.Warning,
        _ => Tone.Info,
    };

    private static int GutterWidth(ImmutableArray<LabelGroup> groups)
    {
        int lastLine = 1;
        foreach (LabelGroup group in groups)
        {
            foreach (Label label in group.Labels)
            {
                TextSpan span = label.Span.ClampTo(group.Source.Text.Length);
                lastLine = Math.Max(lastLine, group.Source.GetLine(span.End) + 1);
            }
        }

        return lastLine.ToString(CultureInfo.InvariantCulture).Length;
    }

    private static List<PlacedLabel> Place(LabelGroup group, Diagnostic diagnostic, Language language)
    {
        var placed = new List<PlacedLabel>(group.Labels.Length);
        foreach (Label label in group.Labels)
        {
            placed.Add(ReferenceEquals(label, diagnostic.Primary)
                ? new PlacedLabel(group.Source, label, '^', ToneOf(diagnostic.Severity), language)
                : new PlacedLabel(group.Source, label, '-', Tone.Secondary, language));
        }

        return placed;
    }

    private static string Location(string path, SourceText? source, TextSpan span)
    {
        if (source is null)
        {
            return GlyphReader.MakeInert(path);
        }

        (int line, int column) = source.GetPosition(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{GlyphReader.MakeInert(path)}:{line}:{column}");
    }

    private void AppendHeadline(StringBuilder output, Diagnostic diagnostic, ImmutableArray<LabelGroup> groups, Language language)
    {
        Label primary = diagnostic.Primary;
        SourceText? source = groups.FirstOrDefault(g => g.Path == primary.Path)?.Source;
        string location = Location(primary.Path, source, primary.Span);
        string name = $"{Wording.Of(diagnostic.Severity).In(language)} {diagnostic.Rule.Code}";
        output
            .Append(location.Length > 0 ? location + ": " : "")
            .Append(options.Style.Paint(ToneOf(diagnostic.Severity), name))
            .Append(": ")
            .Append(options.Style.Paint(Tone.Bold, GlyphReader.MakeInert(diagnostic.Message.In(language))))
            .Append('\n');
    }

    private void AppendFileLine(StringBuilder output, LabelGroup group, int gutterWidth) =>
        output
            .Append(' ', gutterWidth + 1)
            .Append(options.Style.Paint(Tone.Gutter, "-->"))
            .Append(' ')
            .Append(Location(group.Path, group.Source, group.Labels[0].Span))
            .Append('\n');

    private void AppendAdvice(StringBuilder output, Diagnostic diagnostic, int gutterWidth, Language language)
    {
        AppendAdviceLine(output, Wording.Help.In(language), diagnostic.Help.In(language), gutterWidth);
        foreach (LocalText note in diagnostic.Notes)
        {
            AppendAdviceLine(output, Wording.Note.In(language), note.In(language), gutterWidth);
        }

        if (options.ShowsExplainHint)
        {
            AppendAdviceLine(output, Wording.More.In(language), $"parkpress explain {diagnostic.Rule.Code}", gutterWidth);
        }
    }

    // Advice may have several lines, such as a corrected snippet: they keep a common left edge.
    private void AppendAdviceLine(StringBuilder output, string word, string text, int gutterWidth)
    {
        if (text.Length == 0)
        {
            return;
        }

        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        output
            .Append(' ', gutterWidth + 1)
            .Append(options.Style.Paint(Tone.Gutter, "="))
            .Append(' ')
            .Append(options.Style.Paint(Tone.Bold, word))
            .Append(": ")
            .Append(GlyphReader.MakeInert(lines[0]))
            .Append('\n');
        int indent = gutterWidth + " = ".Length + GlyphReader.Measure(word) + ": ".Length;
        foreach (string line in lines.Skip(1))
        {
            output.Append((new string(' ', indent) + GlyphReader.MakeInert(line)).TrimEnd(' ')).Append('\n');
        }
    }
}
