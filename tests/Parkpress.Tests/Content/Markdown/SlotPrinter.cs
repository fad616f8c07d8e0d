using System.Text;
using Parkpress.Content;

namespace Parkpress.Tests.Content.Markdown;

/// <summary>Shows a fragment with its slots where they stand: <c>«address»</c>, <c>«image …»</c>, <c>«shortcode …»</c>.</summary>
internal static class SlotPrinter
{
    public static string Print(BodyFragment fragment)
    {
        var text = new StringBuilder();
        int position = 0;
        foreach (BodySlot slot in fragment.Slots)
        {
            text.Append(fragment.Html, position, slot.Offset - position);
            text.Append(slot is MarkupSlot markup ? markup.Html : $"«{Describe(slot)}»");
            position = slot.Offset;
        }

        return text.Append(fragment.Html, position, fragment.Html.Length - position).ToString();
    }

    private static string Describe(BodySlot slot) => slot switch
    {
        LinkSlot link => link.Target,
        FileNoteSlot note => $"note {note.Target}",
        ImageSlot image => $"image {image.Target} alt=\"{image.Alt}\""
            + (image.Title is null ? "" : $" title=\"{image.Title}\"")
            + (image.CssClass is null ? "" : $" class=\"{image.CssClass}\""),
        ShortcodeSlot shortcode => "shortcode " + shortcode.Name
            + string.Concat(shortcode.Arguments.Select(a => $" {a.Name}=\"{a.Value}\""))
            + (shortcode.Inner is null ? "" : "\n" + Print(shortcode.Inner)),
        _ => throw new ArgumentException("unknown slot", nameof(slot)),
    };
}
