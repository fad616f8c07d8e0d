using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Extensions.Maths;

/// <summary>Writes formulas inside lines.</summary>
internal sealed class MathsInlineWriter : NodeWriter<MathsInline>
{
    protected override void Write(BodyRenderer renderer, MathsInline maths) => FormulaWriter.Write(renderer, maths.Formula, maths.Span, maths.IsBlock);
}
