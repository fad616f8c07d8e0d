using Parkpress.Content.Markdown.Rendering;
using Parkpress.Content.Markdown.Rendering.Inlines;

namespace Parkpress.Content.Markdown.Extensions.Shortcodes;

/// <summary>What both kinds of shortcode leave behind.</summary>
internal static class ShortcodeSlots
{
    /// <summary>Notes the file that a <c>src</c> argument names.</summary>
    public static void AddLinks(BodyRenderer renderer, ShortcodeCall call)
    {
        foreach (ShortcodeArgument argument in call.Arguments)
        {
            if (argument.Name == "src" && !LinkWriter.IsRefused(renderer, argument.Value, argument.ValueSpan))
            {
                renderer.Parts.Add(new LinkReference(argument.Value, argument.ValueSpan, LinkKind.File));
            }
        }
    }

    public static void Add(BodyRenderer renderer, ShortcodeCall call, BodyFragment? inner) =>
        renderer.AddSlot(new ShortcodeSlot(
            renderer.Html.Length, call.Span, call.Name, call.NameSpan, call.Arguments, inner));
}
