using Parkpress.Content.Markdown.Extensions.Embeds;
using Parkpress.Content.Markdown.Rendering;
using Parkpress.Content.Markdown.Rendering.Inlines;

namespace Parkpress.Content.Markdown.Extensions.Shortcodes;

/// <summary>What both kinds of shortcode leave behind.</summary>
internal static class ShortcodeSlots
{
    // Arguments that name files beside the article: a recording, its first picture, its captions.
    private static readonly string[] s_fileArguments = ["src", "poster", "captions"];

    /// <summary>Notes the files that arguments name.</summary>
    public static void AddLinks(BodyRenderer renderer, ShortcodeCall call)
    {
        foreach (ShortcodeArgument argument in call.Arguments)
        {
            if (s_fileArguments.Contains(argument.Name) && !LinkWriter.IsRefused(renderer, argument.Value, argument.ValueSpan))
            {
                renderer.Parts.Add(new LinkReference(argument.Value, argument.ValueSpan, LinkKind.File));
            }
        }
    }

    public static void Add(BodyRenderer renderer, ShortcodeCall call, BodyFragment? inner)
    {
        if (EmbedPolicy.Admits(renderer, call))
        {
            renderer.AddSlot(new ShortcodeSlot(renderer.Html.Length, call.Span, call.Name, call.NameSpan, call.Arguments, inner));
        }
    }
}
