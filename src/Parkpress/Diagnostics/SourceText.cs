using System.Buffers;

namespace Parkpress.Diagnostics;

/// <summary>The text of one file together with the offsets at which its lines start.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <summary>Indexes the lines of <paramref name="text"/>; LF, CRLF and lone CR end a line.</summary>
    /// <param name="path">Path relative to the site root, with <c>/</c>.</param>
    /// <param name="text">The decoded text, without a byte order mark.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>Path relative to the site root, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The decoded text.</summary>
    public string Text { get; }

    /// <summary>Number of lines, at least 1.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The 0-based line that holds <paramref name="offset"/>.</summary>
    public int GetLine(int offset)
    {
        int index = Array.BinarySearch(_lineStarts, Math.Clamp(offset, 0, Text.Length));
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The 1-based line and column (in characters, a surrogate pair counts once) of <paramref name="offset"/>.</summary>
    public (int Line, int Column) GetPosition(int offset)
    {
        int clamped = Math.Clamp(offset, 0, Text.Length);
        int line = GetLine(clamped);
        int column = 1;
        for (int i = _lineStarts[line]; i < clamped; i++)
        {
            if (!char.IsLowSurrogate(Text[i]))
            {
                column++;
            }
        }

        return (line + 1, column);
    }

    /// <summary>Offset of the first character of the 0-based <paramref name="line"/>.</summary>
    public int GetLineStart(int line) => _lineStarts[line];

    /// <summary>The span of the 0-based <paramref name="line"/> without its line end.</summary>
    public TextSpan GetLineSpan(int line)
    {
        int start = _lineStarts[line];
        int end = line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <summary>
    /// Offset of a 0-based line and column as foreign parsers count them. A column behind the line's last character means
    /// the end of that line, never a place in the next one; a line behind the last one means the end of the text.
    /// </summary>
    public int GetOffset(int line, int column)
    {
        if (line >= LineCount)
        {
            return Text.Length;
        }

        TextSpan span = GetLineSpan(Math.Max(line, 0));
        return span.Start + Math.Clamp(column, 0, span.Length);
    }

    private static int[] FindLineStarts(string text)
    {
        int[] starts = ArrayPool<int>.Shared.Rent(Math.Max(64, text.Length / 32));
        try
        {
            starts[0] = 0;
            int count = 1;
            int i = 0;
            while (text.AsSpan(i).IndexOfAny('\n', '\r') is >= 0 and var next)
            {
                i += next;
                i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
                if (count == starts.Length)
                {
                    starts = Grow(starts);
                }

                starts[count++] = i;
            }

            return starts.AsSpan(0, count).ToArray();
        }
        finally
        {
            ArrayPool<int>.Shared.Return(starts);
        }
    }

    private static int[] Grow(int[] rented)
    {
        int[] larger = ArrayPool<int>.Shared.Rent(rented.Length * 2);
        rented.CopyTo(larger, 0);
        ArrayPool<int>.Shared.Return(rented);
        return larger;
    }
}
