using System.Collections.Immutable;

namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>Rows of cells: matrices, cases, aligned lines.</summary>
/// <param name="Rows">The cells, row by row; rows may differ in length.</param>
/// <param name="Columns">How columns are aligned, one of <c>l</c>, <c>c</c> and <c>r</c> for each; the last holds for all further ones.</param>
/// <param name="IsEquations">Cells are parts of one line each: no gap between columns, full size.</param>
internal sealed record TableNode(ImmutableArray<ImmutableArray<MathsNode>> Rows, string Columns, bool IsEquations) : MathsNode;
