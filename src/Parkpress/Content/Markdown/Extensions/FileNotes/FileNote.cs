using System.Collections.Frozen;
using Markdig.Syntax.Inlines;
using Parkpress.Content.Markdown.Rendering;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.FileNotes;

/// <summary>Leaves room behind links to documents, so that a reader learns type and size before a telephone loads 20 MB.</summary>
internal static class FileNote
{
    private static readonly FrozenSet<string> s_extensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "pdf", "ofd", "doc", "docx", "wps", "xls", "xlsx", "et", "csv", "ppt", "pptx", "dps", "zip", "rar", "7z");

    public static void AddSlot(BodyRenderer renderer, LinkInline link, string target, TextSpan span)
    {
        if (ExtensionOf(target) is { } extension && !LinkTarget.IsExternal(target) && !IsSaid(renderer, link, extension))
        {
            renderer.AddSlot(new FileNoteSlot(renderer.Html.Length, span, target));
        }
    }

    private static string? ExtensionOf(string target)
    {
        int dot = target.LastIndexOf('.');
        string extension = dot < 0 ? "" : target[(dot + 1)..];
        return s_extensions.Contains(extension) ? extension : null;
    }

    // `年度报告（PDF，2 MB）` says it already.
    private static bool IsSaid(BodyRenderer renderer, LinkInline link, string extension) =>
        InlineText.Of(link, renderer.Context.Options.RawHtml).Contains(extension, StringComparison.OrdinalIgnoreCase);
}
