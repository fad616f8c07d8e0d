using Markdig.Renderers.Html;
using Markdig.Syntax;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>Writes headings with ids that keep their Chinese.</summary>
internal sealed class HeadingWriter : NodeWriter<HeadingBlock>
{
    protected override void Write(BodyRenderer renderer, HeadingBlock heading)
    {
        ReadingContext context = renderer.Context;
        string text = InlineText.Of(heading.Inline, context.Options.RawHtml);
        if (IsTitle(heading, context))
        {
            renderer.LastHeadingLevel = 1;
            renderer.Parts.Add(new Heading(1, "", text));
            return;
        }

        CheckLevel(renderer, heading);
        HeadingCheck.Run(context, heading, text);
        HtmlAttributes? attributes = heading.TryGetAttributes();
        string id = attributes?.Id is { } given
            ? AttributeWriter.ClaimGivenId(renderer, given, attributes.Span)
            : renderer.Parts.Ids.Claim(HeadingSlug.From(text), context.GivenIds);
        renderer.Parts.Add(new Heading(heading.Level, id, text));

        char digit = (char)('0' + heading.Level);
        renderer.IsInsideLink = false;
        renderer.Html.EnsureLine();
        renderer.Html.Append("<h");
        renderer.Html.Append(digit);
        AttributeWriter.WriteId(renderer, id);
        AttributeWriter.WriteClasses(renderer, attributes, ownClass: null);
        renderer.Html.Append('>');
        renderer.WriteInlines(heading.Inline);
        renderer.Html.Append("</h");
        renderer.Html.Append(digit);
        renderer.Html.Append(">\n");
        renderer.Text.EndBlock();
    }

    private static bool IsTitle(HeadingBlock heading, ReadingContext context) =>
        context.Options.LiftsTitle && heading.Level == 1 && heading.Parent is MarkdownDocument document && ReferenceEquals(document[0], heading);

    private static void CheckLevel(BodyRenderer renderer, HeadingBlock heading)
    {
        int last = renderer.LastHeadingLevel;
        renderer.LastHeadingLevel = heading.Level;
        if (heading.Level == 1)
        {
            renderer.Context.Report(
                MarkdownRules.HeadingLevelOne,
                renderer.Context.Locate(heading.Span),
                new LocalText(
                    "the title is the page's level 1: put this text into `title:`, or begin with `##`",
                    "页面标题就是一级标题：请把这段文字写入 `title:`，或改用 `##`"));
        }
        else if (heading.Level > last + 1)
        {
            renderer.Context.Report(
                MarkdownRules.HeadingLevelSkipped,
                renderer.Context.Locate(heading.Span),
                new LocalText($"make it level {last + 1}: `{new string('#', last + 1)}`", $"请改为 {last + 1} 级标题：`{new string('#', last + 1)}`"),
                new LocalText($"level {heading.Level} follows level {last}", $"{last} 级标题之后直接使用了 {heading.Level} 级标题"));
        }
    }
}
