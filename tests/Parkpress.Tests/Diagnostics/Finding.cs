using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Tests.Diagnostics;

/// <summary>Builds findings for tests: labels are placed by naming the words that they underline.</summary>
internal static class Finding
{
    private static readonly Rule s_rule = new("PP2014", "event-order", Severity.Error, new("event ends before it starts", "活动在开始之前就结束了"));

    public static Label On(SourceText source, string words, string text)
    {
        int start = source.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"`{words}` is not in the source");
        return new Label(source.Path, TextSpan.At(start, words.Length), LocalText.Same(text));
    }

    public static Diagnostic At(Label primary, params ImmutableArray<Label> secondary) =>
        new(s_rule, Severity.Error, s_rule.Title, primary, secondary, default, []);

    public static string Render(this Diagnostic diagnostic, params SourceText[] sources) =>
        diagnostic.Render(new TextRenderOptions(), sources);

    public static string Render(this Diagnostic diagnostic, TextRenderOptions options, params SourceText[] sources) =>
        new DiagnosticTextRenderer(options).Render(diagnostic, Find(sources), Language.English);

    public static Func<string, SourceText?> Find(params SourceText[] sources) => path => Array.Find(sources, s => s.Path == path);
}
