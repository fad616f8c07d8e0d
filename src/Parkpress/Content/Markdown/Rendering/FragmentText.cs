using System.Net;
using Parkpress.Content.Markdown.Prose;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>
/// What a reader reads of a fragment, taken from its HTML. For fragments with raw HTML: only what came through the sanitiser is
/// read. All others gather their text while they are written, which costs less.
/// </summary>
internal static class FragmentText
{
    /// <summary>Appends the text of <paramref name="fragment"/>, <see cref="TextCollector.BlockEnd"/> between blocks.</summary>
    public static void AppendTo(TextBuffer text, BodyFragment fragment)
    {
        ReadOnlySpan<char> html = fragment.Html;
        int position = 0;
        int slot = 0;
        while (position < html.Length || slot < fragment.Slots.Length)
        {
            int nextSlot = slot < fragment.Slots.Length ? fragment.Slots[slot].Offset : html.Length;
            if (position >= nextSlot && slot < fragment.Slots.Length)
            {
                AppendSlot(text, fragment.Slots[slot++]);
            }
            else if (html[position] == '<' && HtmlTag.Read(html[position..]) is { Text.Length: > 0 } tag)
            {
                position = AppendTag(text, html, position, tag);
                slot = SkipSlots(fragment, slot, position);
            }
            else
            {
                int end = html[(position + 1)..nextSlot].IndexOf('<');
                end = end < 0 ? nextSlot : position + 1 + end;
                text.Append(AuthorText.Clean(WebUtility.HtmlDecode(html[position..end].ToString())));
                position = end;
            }
        }
    }

    private static void AppendSlot(TextBuffer text, BodySlot slot)
    {
        if (slot is ImageSlot image)
        {
            text.Append(image.Alt);
        }
        else if (slot is ShortcodeSlot { Inner: { } inner })
        {
            text.Append(TextCollector.BlockEnd);
            AppendTo(text, inner);
            text.Append(TextCollector.BlockEnd);
        }
    }

    // Slots inside a tag are addresses, and those of what is skipped are not read.
    private static int SkipSlots(BodyFragment fragment, int slot, int position)
    {
        while (slot < fragment.Slots.Length && fragment.Slots[slot].Offset < position)
        {
            slot++;
        }

        return slot;
    }

    // Returns the place behind the tag, or behind the element when nobody reads it.
    private static int AppendTag(TextBuffer text, ReadOnlySpan<char> html, int position, HtmlTag tag)
    {
        int behind = position + tag.Text.Length;
        if (BlockElements.Contains(tag.Name))
        {
            text.Append(tag.Name.Equals("br", StringComparison.OrdinalIgnoreCase) ? ' ' : TextCollector.BlockEnd);
        }
        else if (tag.Name.Equals("img", StringComparison.OrdinalIgnoreCase))
        {
            text.Append(AuthorText.Clean(WebUtility.HtmlDecode(tag.Attribute("alt").ToString())));
        }

        return !tag.IsEnd && IsUnread(tag) ? EndOf(html, behind, tag.Name) : behind;
    }

    // Scripts, and what the writers add to the author's words: numbers of notes, arrows back, the labels of alerts.
    private static bool IsUnread(HtmlTag tag) =>
        UnreadElements.Contains(tag.Name) || tag.Attribute("class") is "footnote-ref" or "footnote-back" or "alert-title";

    private static int EndOf(ReadOnlySpan<char> html, int position, ReadOnlySpan<char> name)
    {
        while (html[position..].IndexOf("</") is >= 0 and var next)
        {
            position += next + 2;
            if (html[position..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return position - 2;
            }
        }

        return html.Length;
    }
}
