namespace Parkpress.Diagnostics.Rendering;

/// <summary>The part of a line that is shown, with … where it was cut.</summary>
internal sealed class LineWindow
{
    private const string Ellipsis = "…";

    private readonly List<Glyph> _glyphs;
    private readonly int _shift;
    private readonly bool _isCutRight;

    private LineWindow(List<Glyph> glyphs, TextSpan visible, bool isCutLeft, bool isCutRight)
    {
        _glyphs = glyphs;
        _isCutRight = isCutRight;
        Visible = visible;
        _shift = (isCutLeft ? 1 : 0) - (glyphs.Count > 0 ? glyphs[0].Column : 0);
        Text = (isCutLeft ? Ellipsis : "") + string.Concat(glyphs.Select(g => g.Text)) + (isCutRight ? Ellipsis : "");
    }

    /// <summary>What to print.</summary>
    public string Text { get; }

    /// <summary>The source that is printed.</summary>
    public TextSpan Visible { get; }

    /// <summary>Shows as much of a line as fits, with the start of <paramref name="focus"/> in any case.</summary>
    /// <param name="source">The file.</param>
    /// <param name="line">The line without its end.</param>
    /// <param name="focus">A span within the line.</param>
    /// <param name="width">Columns to be had, at least 8.</param>
    public static LineWindow Around(SourceText source, TextSpan line, TextSpan focus, int width)
    {
        TextSpan near = Near(line, focus, width);
        List<Glyph> glyphs = GlyphReader.Read(source.Text.AsSpan(near.Start, near.Length), near.Start);
        int total = glyphs.Count > 0 ? glyphs[^1].EndColumn : 0;
        if (near == line && total <= width)
        {
            return new LineWindow(glyphs, line, isCutLeft: false, isCutRight: false);
        }

        int first = FindFirst(glyphs, focus, total, width);
        bool isCutLeft = first > 0 || near.Start > line.Start;
        int room = width - (isCutLeft ? 1 : 0);
        int end = Fit(glyphs, first, room);
        bool isCutRight = end < glyphs.Count || near.End < line.End;
        end = isCutRight ? Fit(glyphs, first, room - 1) : end;
        int visibleStart = first < glyphs.Count ? glyphs[first].Span.Start : near.End;
        int visibleEnd = end > first ? glyphs[end - 1].Span.End : visibleStart;
        return new LineWindow(
            glyphs.GetRange(first, end - first), new TextSpan(visibleStart, visibleEnd), isCutLeft, isCutRight);
    }

    /// <summary>True when the start of <paramref name="span"/> can be pointed at.</summary>
    public bool Shows(TextSpan span) =>
        span.Start >= Visible.Start && (_isCutRight ? span.Start < Visible.End : span.Start <= Visible.End);

    /// <summary>The columns to underline for <paramref name="span"/>, as far as it is visible; at least one.</summary>
    public (int Start, int End) Columns(TextSpan span)
    {
        int start = StartColumn(span.Start);
        return (start, Math.Max(EndColumn(span.End), start + 1));
    }

    // A line may be a megabyte long. What lies further away than the window can reach is not looked at.
    private static TextSpan Near(TextSpan line, TextSpan focus, int width)
    {
        int reach = 4 * width;
        return new TextSpan(
            Math.Max(line.Start, focus.Start - reach),
            Math.Min(line.End, Math.Min(focus.End, focus.Start + reach) + reach));
    }

    // Centres the focus, but wastes no room at either end of the line.
    private static int FindFirst(List<Glyph> glyphs, TextSpan focus, int total, int width)
    {
        int focusStart = glyphs.FindIndex(g => focus.Start < g.Span.End) is >= 0 and var i ? glyphs[i].Column : total;
        int focusEnd = glyphs.FindIndex(g => focus.End <= g.Span.End) is >= 0 and var k ? glyphs[k].EndColumn : total;
        focusEnd = Math.Max(focusEnd, focusStart + 1);
        int lead = (width - Math.Min(focusEnd - focusStart, width - 4)) / 2;
        int start = Math.Clamp(focusStart - lead, 0, Math.Max(0, Math.Max(total, focusEnd) - width));
        int first = start == 0 ? 0 : glyphs.FindIndex(g => g.Column > start);
        return first < 0 ? glyphs.Count : first;
    }

    private static int Fit(List<Glyph> glyphs, int first, int room)
    {
        int end = first;
        while (end < glyphs.Count && glyphs[end].EndColumn - glyphs[first].Column <= room)
        {
            end++;
        }

        return end;
    }

    private int StartColumn(int offset)
    {
        int index = _glyphs.FindIndex(g => offset < g.Span.End);
        return index >= 0 ? _glyphs[index].Column + _shift : LastColumn();
    }

    private int EndColumn(int offset)
    {
        int index = _glyphs.FindIndex(g => offset <= g.Span.End);
        return index >= 0 ? _glyphs[index].EndColumn + _shift : LastColumn();
    }

    private int LastColumn() => _glyphs.Count > 0 ? _glyphs[^1].EndColumn + _shift : 0;
}
