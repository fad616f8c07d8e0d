using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Footnotes;

/// <summary>Finds notes that nothing refers to: they are not shown.</summary>
internal static class FootnoteCheck
{
    public static void Run(MarkdownDocument document, ReadingContext context)
    {
        foreach (Block block in document)
        {
            if (block is LinkReferenceDefinitionGroup definitions)
            {
                CheckAll(definitions, context);
            }
        }
    }

    private static void CheckAll(LinkReferenceDefinitionGroup definitions, ReadingContext context)
    {
        foreach (Block definition in definitions)
        {
            if (definition is FootnoteLinkReferenceDefinition { Footnote.Order: < 0 } note && !IsSecondText(note, context))
            {
                context.Report(
                    MarkdownRules.FootnoteUnused,
                    context.Locate(note.LabelSpan),
                    new LocalText(
                        $"refer to it with `[{note.Label}]`, or delete it; it is not shown", $"请在正文中用 `[{note.Label}]` 引用，或将其删除；未被引用的脚注不会显示"));
            }
        }
    }

    // That a label has two texts was said where the second stands.
    private static bool IsSecondText(FootnoteLinkReferenceDefinition note, ReadingContext context) =>
        note.Label is { } label && context.FootnoteLabels.TryGetValue(label, out TextSpan first) && first != context.Locate(note.LabelSpan);
}
