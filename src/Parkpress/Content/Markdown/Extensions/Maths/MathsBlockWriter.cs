using System.Text;
using Markdig.Helpers;
using Parkpress.Content.Markdown.Rendering;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Maths;

/// <summary>Writes formulas on lines of their own, in a box that scrolls where the formula is wider than the screen.</summary>
internal sealed class MathsBlockWriter : NodeWriter<MathsBlock>
{
    protected override void Write(BodyRenderer renderer, MathsBlock block)
    {
        ReadingContext context = renderer.Context;
        if (!block.IsClosed)
        {
            context.ReportOnce(
                MathsRules.Unclosed,
                context.Locate(block.Span.Start, block.Span.Start + 2),
                new LocalText("end it with `$$` before the next empty line", "请在下一个空行之前用 `$$` 结束"));
        }

        (string tex, List<int> places) = Join(block);
        Formula formula = FormulaReader.Read(tex, context, offset => places[Math.Min(offset, places.Count - 1)]);
        renderer.Html.EnsureLine();
        renderer.Html.Append("<div class=\"maths\">");
        FormulaWriter.Write(renderer, formula, block.Span, isBlock: true);
        renderer.Html.Append("</div>\n");
        renderer.Text.EndBlock();
    }

    // Lines in a quote or a list do not lie beside each other in the document: every character keeps its own place.
    private static (string Tex, List<int> Places) Join(MathsBlock block)
    {
        var tex = new StringBuilder();
        var places = new List<int>();
        for (int i = 0; i < block.Lines.Count; i++)
        {
            StringSlice line = block.Lines.Lines[i].Slice;
            for (int at = line.Start; at <= line.End; at++)
            {
                tex.Append(line.Text[at]);
                places.Add(at);
            }

            tex.Append('\n');
            places.Add(line.End + 1);
        }

        return (tex.ToString(), places);
    }
}
