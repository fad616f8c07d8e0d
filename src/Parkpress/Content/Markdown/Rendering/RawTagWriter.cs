using System.Collections.Immutable;
using Markdig.Syntax;
using Parkpress.Content.Markdown.Rendering.Inlines;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>
/// Writes raw HTML that is not escaped. Addresses on this site become slots and all of them are kept for the checks,
/// as those of Markdown are; ids become anchors.
/// </summary>
internal static class RawTagWriter
{
    public static void Write(BodyRenderer renderer, PlacedText html)
    {
        ImmutableArray<RawTag> tags = RawTagReader.ReadAll(html.Text);
        int position = 0;
        foreach (RawTag tag in tags)
        {
            Check(renderer, html, tag);
            if (FindAddress(tag, out LinkKind kind) is { } attribute && TakesPlace(renderer, html, attribute, kind, out bool isRefused))
            {
                WriteHtml(renderer, html.Text.AsSpan(position, attribute.ValueStart - (attribute.IsQuoted ? 1 : 0) - position));
                WriteAddress(renderer, html, attribute, isRefused);
                position = attribute.End;
            }
        }

        WriteHtml(renderer, html.Text.AsSpan(position));
        renderer.AddRawHtml(new RawHtmlPiece(html, tags));
    }

    private static RawAttribute? FindAddress(RawTag tag, out LinkKind kind)
    {
        (string? name, kind) = tag.Name switch
        {
            "a" or "area" => ("href", LinkKind.Link),
            "img" => ("src", LinkKind.Image),
            "audio" or "video" or "source" or "track" => ("src", LinkKind.File),
            _ => ((string?)null, LinkKind.Link),
        };
        return name is not null && tag.Find(name) is { } attribute && !string.IsNullOrWhiteSpace(attribute.Value) ? attribute : null;
    }

    /// <summary>Judges an address; true when something else must be written in its place.</summary>
    private static bool TakesPlace(BodyRenderer renderer, PlacedText html, RawAttribute attribute, LinkKind kind, out bool isRefused)
    {
        string target = attribute.Value.Trim();
        isRefused = false;
        if (IsForSanitizer(renderer, target) || (kind != LinkKind.Link && LinkTarget.UnsafeScheme(target) == "data"))
        {
            return false;
        }

        TextSpan span = Locate(renderer, html, attribute.ValueStart, attribute.ValueEnd);
        isRefused = LinkWriter.IsRefused(renderer, target, span);
        if (isRefused)
        {
            return true;
        }

        if (kind == LinkKind.Image)
        {
            AddressCheck.RunImage(renderer.Context, target, span);
        }
        else
        {
            AddressCheck.RunLink(renderer.Context, target, span);
        }

        renderer.Parts.Add(new LinkReference(target, span, kind));
        return !LinkTarget.IsOutside(target);
    }

    // The sanitiser removes what has another scheme, and says so.
    private static bool IsForSanitizer(BodyRenderer renderer, string target) =>
        renderer.Context.Options.RawHtml == RawHtmlPolicy.Sanitize
        && LinkTarget.IsOutside(target)
        && !LinkTarget.IsExternal(target)
        && !target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && !target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    private static void WriteAddress(BodyRenderer renderer, PlacedText html, RawAttribute attribute, bool isRefused)
    {
        renderer.Html.Append('"');
        if (!isRefused)
        {
            renderer.AddSlot(new LinkSlot(
                renderer.Html.Length, Locate(renderer, html, attribute.ValueStart, attribute.ValueEnd), attribute.Value.Trim()));
        }

        renderer.Html.Append('"');
    }

    private static void WriteHtml(BodyRenderer renderer, ReadOnlySpan<char> html) =>
        renderer.Html.Append(CharacterReferences.Disarm(
            html.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')));

    private static void Check(BodyRenderer renderer, PlacedText html, RawTag tag)
    {
        TextSpan name = Locate(renderer, html, tag.Start, tag.NameEnd);
        if (tag.Name == "h1")
        {
            renderer.Context.Report(
                MarkdownRules.HeadingLevelOne,
                name,
                new LocalText("the title is the page's level 1: begin with `<h2>`", "页面标题就是一级标题：请从 `<h2>` 开始"));
        }
        else if (tag.Name == "img" && !HasTextOrNeedsNone(tag))
        {
            renderer.Context.Report(
                MarkdownRules.ImageWithoutText,
                name,
                new LocalText(
                    "say what the picture shows, `alt=\"…\"`; mere decoration has `alt=\"\"`",
                    "请用 `alt=\"……\"` 写明图片内容；纯装饰图片写作 `alt=\"\"`"));
        }

        ClaimId(renderer, html, tag);
    }

    private static bool HasTextOrNeedsNone(RawTag tag) =>
        tag.Find("alt") is not null
        || tag.Find("role") is { Value: "presentation" or "none" }
        || tag.Find("aria-hidden") is { Value: "true" }
        || tag.Find("aria-label") is not null
        || tag.Find("aria-labelledby") is not null;

    private static void ClaimId(BodyRenderer renderer, PlacedText html, RawTag tag)
    {
        if (tag.Find("id") is { Value.Length: > 0 } id)
        {
            var span = new SourceSpan(html.SourceOf(id.ValueStart), html.SourceOf(id.ValueEnd - 1));
            if (AttributeWriter.ClaimGivenId(renderer, id.Value, span) == id.Value)
            {
                renderer.Parts.AddAnchor(id.Value);
            }
        }

        // The anchors of old pages; the sanitiser takes their names away.
        if (tag is { Name: "a" }
            && renderer.Context.Options.RawHtml == RawHtmlPolicy.Allow
            && tag.Find("name") is { Value.Length: > 0 } old
            && renderer.Parts.Ids.TryClaim(old.Value))
        {
            renderer.Parts.AddAnchor(old.Value);
        }
    }

    private static TextSpan Locate(BodyRenderer renderer, PlacedText html, int start, int end) =>
        renderer.Context.Locate(html.SourceOf(start), html.SourceOf(end - 1) + 1);
}
