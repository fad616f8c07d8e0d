using AngleSharp;
using AngleSharp.Html.Dom;
using Ganss.Xss;
using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Sanitizing;

/// <summary>Takes out of a fragment whatever an author's raw HTML could harm with: the door to HtmlSanitizer and AngleSharp.</summary>
/// <remarks>Some milliseconds for a page, so it is called for fragments that do hold raw HTML only.</remarks>
internal static class FragmentSanitizer
{
    /// <param name="fragment">HTML in which the author's pieces and ours are mixed.</param>
    /// <param name="raw">The author's pieces, to say where something was removed.</param>
    /// <param name="context">Receives findings.</param>
    public static BodyFragment Sanitize(BodyFragment fragment, List<RawHtmlPiece> raw, ReadingContext context)
    {
        var removals = new RemovalLog(raw);
        HtmlSanitizer sanitizer = SanitizerPolicy.Create(removals);

        // Tags are often opened and closed in different pieces: only the whole has a structure to judge.
        using IHtmlDocument document = sanitizer.SanitizeDom(SlotMarks.Insert(fragment));
        if (document.Body is null)
        {
            return BodyFragment.Empty;
        }

        TreeCleaner.Clean(document.Body, fragment.Slots, removals);
        removals.Report(context);
        return SlotMarks.Cut(document.Body.ChildNodes.ToHtml(sanitizer.OutputFormatter), fragment.Slots);
    }
}
