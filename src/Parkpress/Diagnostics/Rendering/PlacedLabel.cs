namespace Parkpress.Diagnostics.Rendering;

/// <summary>A label on the lines it covers.</summary>
internal sealed class PlacedLabel
{
    private readonly SourceText _source;
    private readonly TextSpan _span;
    private readonly string _text;
    private readonly char _mark;
    private readonly Tone _tone;

    /// <param name="source">Its file.</param>
    /// <param name="label">The label; its span is clamped to the file.</param>
    /// <param name="mark">What to underline with.</param>
    /// <param name="tone">Colour.</param>
    /// <param name="language">Language of its words.</param>
    public PlacedLabel(SourceText source, Label label, char mark, Tone tone, Language language)
    {
        _source = source;
        _span = label.Span.ClampTo(source.Text.Length);
        _text = GlyphReader.MakeInert(label.Text.In(language));
        _mark = mark;
        _tone = tone;
        FirstLine = source.GetLine(_span.Start);

        // Line ends and blank lines behind a span's last visible character are no place for its words.
        int visibleLength = source.Text.AsSpan(_span.Start, _span.Length).TrimEnd().Length;
        LastLine = source.GetLine(_span.Start + Math.Max(visibleLength - 1, 0));
    }

    /// <summary>0-based line on which the span starts.</summary>
    public int FirstLine { get; }

    /// <summary>0-based line of the span's last visible character.</summary>
    public int LastLine { get; }

    /// <summary>The part of the span on a line, without indentation on later lines; null when there is nothing to underline.</summary>
    public TextSpan? On(int line)
    {
        if (line < FirstLine || line > LastLine)
        {
            return null;
        }

        TextSpan whole = _source.GetLineSpan(line);
        int start = line == FirstLine ? Math.Min(_span.Start, whole.End) : FirstVisible(whole);
        int end = line == LastLine ? Math.Clamp(_span.End, start, whole.End) : whole.End;
        bool isBlankBetween = start == end && line > FirstLine && line < LastLine;
        return isBlankBetween ? null : new TextSpan(start, end);
    }

    /// <summary>The underline for <paramref name="columns"/> of a line; the words stand on the last line only.</summary>
    public Underline Draw(int line, (int Start, int End) columns) =>
        new(columns.Start, columns.End, _mark, _tone, line == LastLine ? _text : "");

    private int FirstVisible(TextSpan line)
    {
        ReadOnlySpan<char> text = _source.Text.AsSpan(line.Start, line.Length);
        return line.End - text.TrimStart().Length;
    }
}
