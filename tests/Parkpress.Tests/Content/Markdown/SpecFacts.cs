using Parkpress.Content;
using Parkpress.Diagnostics;
using Parkpress.Text;

namespace Parkpress.Tests.Content.Markdown;

/// <summary>The facts about a body that a spec example may state.</summary>
internal static class SpecFacts
{
    /// <summary>Findings in order, as code and place.</summary>
    public static IEnumerable<string> Findings(SourceText text, DiagnosticBag diagnostics) =>
        diagnostics.ToSorted().Select(diagnostic =>
        {
            (int line, int column) = text.GetPosition(diagnostic.Primary.Span.Start);
            return $"{diagnostic.Rule.Code} {line}:{column}";
        });

    /// <summary>One fact by its name.</summary>
    public static string Of(Body body, string name) => name switch
    {
        "summary" => body.Summary,
        "words" => body.WordCount.ToString(),
        "minutes" => TextMeasure.ReadingMinutes(body.WordCount - body.OtherWordCount, body.OtherWordCount).ToString(),
        "plain" => body.PlainText.Replace('\n', '⏎'),
        "headings" => string.Join(' ', body.Headings.Select(h => $"h{h.Level}#{h.Id}[{h.Text}]")),
        "anchors" => string.Join(' ', body.Anchors),
        "links" => string.Join(' ', body.Links.Select(l => $"{l.Kind}({l.Target})")),
        _ => throw new ArgumentException($"unknown fact {name}", nameof(name)),
    };
}
