using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Parkpress.Content.Markdown.Sanitizing;

/// <summary>What the sanitiser cannot know: where a slot may stand, and that a form field may only be the box of a task.</summary>
internal static class TreeCleaner
{
    public static void Clean(IElement body, ImmutableArray<BodySlot> slots, RemovalLog removals)
    {
        foreach (INode node in body.Descendants().ToArray())
        {
            if (node is IText text)
            {
                CleanText(text, slots);
            }
            else if (node is IHtmlInputElement input && !IsTaskBox(input))
            {
                removals.AddTag("input");
                input.Remove();
            }
            else if (node is IElement element)
            {
                CleanAttributes(element, slots);
            }
        }
    }

    private static bool IsTaskBox(IHtmlInputElement input) =>
        input.HasAttribute("disabled") && input.GetAttribute("type") == "checkbox";

    // An author who leaves a quotation mark open draws our own tags into an attribute. A slot there would be filled
    // with quotation marks of its own: it must go.
    private static void CleanAttributes(IElement element, ImmutableArray<BodySlot> slots)
    {
        foreach (IAttr attribute in element.Attributes.ToArray())
        {
            if (attribute.Value.Contains(SlotMarks.Start, StringComparison.Ordinal)
                && !(IsAddress(element, attribute.Name) && IsOneLink(attribute.Value, slots)))
            {
                attribute.Value = Strip(attribute.Value, slots, links: true);
            }
        }
    }

    private static bool IsAddress(IElement element, string attribute) =>
        element is IHtmlElement
        && (element.LocalName, attribute) is ("a", "href") or ("img" or "audio" or "video" or "source" or "track", "src");

    private static void CleanText(IText text, ImmutableArray<BodySlot> slots)
    {
        if (text.Data.Contains(SlotMarks.Start, StringComparison.Ordinal))
        {
            text.Data = Strip(text.Data, slots, links: false);
        }
    }

    private static bool IsOneLink(string value, ImmutableArray<BodySlot> slots) =>
        SlotMarks.TryFind(value, 0, out int start, out int behind, out int index)
        && start == 0
        && behind == value.Length
        && slots[index] is LinkSlot;

    /// <summary>Takes out the marks of all slots, or of links alone.</summary>
    private static string Strip(string value, ImmutableArray<BodySlot> slots, bool links)
    {
        int position = 0;
        while (SlotMarks.TryFind(value, position, out int start, out int behind, out int index))
        {
            if (links || slots[index] is LinkSlot)
            {
                value = value.Remove(start, behind - start);
                position = start;
            }
            else
            {
                position = behind;
            }
        }

        return value;
    }
}
