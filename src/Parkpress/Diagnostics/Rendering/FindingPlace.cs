namespace Parkpress.Diagnostics.Rendering;

/// <summary>A span as editors count it: 1-based lines and columns, the end open.</summary>
/// <param name="Start">First character; a surrogate pair counts once.</param>
/// <param name="End">Behind the last character.</param>
/// <param name="StartUnit">Column of the start in UTF-16 units.</param>
/// <param name="EndUnit">Column of the end in UTF-16 units.</param>
/// <param name="Span">Offsets in UTF-16 units into the decoded text.</param>
internal readonly record struct FindingPlace((int Line, int Column) Start, (int Line, int Column) End, int StartUnit, int EndUnit, TextSpan Span)
{
    public static FindingPlace Of(SourceText source, TextSpan wanted)
    {
        TextSpan span = wanted.ClampTo(source.Text.Length);
        return new FindingPlace(
            source.GetPosition(span.Start), source.GetPosition(span.End), UnitColumn(source, span.Start), UnitColumn(source, span.End), span);
    }

    private static int UnitColumn(SourceText source, int offset) => offset - source.GetLineStart(source.GetLine(offset)) + 1;
}
