using Markdig.Syntax;
using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Extensions.Maths;

/// <summary>Writes a formula; one that could not be read is shown as its author wrote it.</summary>
internal static class FormulaWriter
{
    public static void Write(BodyRenderer renderer, Formula formula, SourceSpan span, bool isBlock)
    {
        if (formula.Tree is null)
        {
            renderer.Html.Append("<code>");
            renderer.Html.AppendText(formula.Source.AsSpan().Trim());
            renderer.Html.Append("</code>");
        }
        else
        {
            var markup = new TextBuffer(256);
            MathMlWriter.Write(markup, formula.Tree, isBlock);
            renderer.AddSlot(new MarkupSlot(renderer.Html.Length, renderer.Context.Locate(span), markup.ToString()));
        }

        renderer.Text.Append(formula.Text);
    }
}
