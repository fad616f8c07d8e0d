namespace Parkpress.Diagnostics;

/// <summary>A half-open range [Start, End) of UTF-16 offsets into one <see cref="SourceText"/>.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset behind the last character; never less than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The empty span at the start of a file, for findings about the file as a whole.</summary>
    public static TextSpan FileStart => default;

    /// <summary>Number of UTF-16 units covered.</summary>
    public int Length => End - Start;

    /// <summary>A span of <paramref name="length"/> units from <paramref name="start"/> on.</summary>
    public static TextSpan At(int start, int length) => new(start, start + length);

    /// <summary>The same range, moved by <paramref name="offset"/> units.</summary>
    public TextSpan Shift(int offset) => new(Start + offset, End + offset);

    /// <summary>The part of this span that lies inside a text of <paramref name="length"/> units.</summary>
    public TextSpan ClampTo(int length)
    {
        int start = Math.Clamp(Start, 0, length);
        return new TextSpan(start, Math.Clamp(End, start, length));
    }
}
