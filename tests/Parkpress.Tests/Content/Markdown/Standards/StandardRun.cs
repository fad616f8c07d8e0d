using System.Text;
using Parkpress.Content;
using Parkpress.Content.Markdown;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;
using Parkpress.Templates;
using Parkpress.Text;

namespace Parkpress.Tests.Content.Markdown.Standards;

/// <summary>Gives the HTML of an example as a site that lets raw HTML through would show it.</summary>
internal static class StandardRun
{
    private static readonly MarkdownOptions s_options = new() { RawHtml = RawHtmlPolicy.Allow };

    /// <summary>Examples whose normalised HTML is another: number, colon, ours on one line.</summary>
    public static IReadOnlyList<string> Differences(IEnumerable<StandardExample> examples, Func<string, string> adapt)
    {
        var differences = new List<string>();
        foreach (StandardExample example in examples)
        {
            string ours = StandardHtml.Normalise(adapt(Html(example.Markdown)));
            if (ours != StandardHtml.Normalise(example.Html))
            {
                differences.Add($"{example.Number}: {ours.Replace('\n', '⏎')}");
            }
        }

        return differences;
    }

    private static string Html(string markdown)
    {
        BodyFragment content = MarkdownReader.Read(new SourceText("example.md", markdown), 0, s_options, new DiagnosticBag()).Content;
        var html = new StringBuilder();
        int position = 0;
        foreach (BodySlot slot in content.Slots)
        {
            html.Append(content.Html, position, slot.Offset - position).Append(Fill(slot));
            position = slot.Offset;
        }

        return html.Append(content.Html, position, content.Html.Length - position).ToString();
    }

    // As the site does for what leads outside: nothing here resolves to a page.
    private static string Fill(BodySlot slot) => slot switch
    {
        LinkSlot link => HtmlText.Escape(UrlText.EncodeOutside(link.Target)),
        ImageSlot image => $"<img src=\"{HtmlText.Escape(UrlText.EncodeOutside(image.Target))}\" alt=\"{HtmlText.Escape(image.Alt)}\""
            + (image.Title is null ? "" : $" title=\"{HtmlText.Escape(image.Title)}\"") + ">",
        _ => throw new ArgumentException("no specification knows shortcodes", nameof(slot)),
    };
}
