namespace Parkpress.Content.Markdown.Rendering;

/// <summary>A text put together from pieces of the document that remembers where each came from.</summary>
internal sealed class PlacedText
{
    private readonly TextBuffer _text = new(256);

    // Offsets at which pieces begin, here and in the document; both ascending.
    private readonly List<int> _starts = [];
    private readonly List<int> _sources = [];
    private string? _whole;

    /// <summary>All of it; nothing may be appended any more.</summary>
    public string Text => _whole ??= _text.ToString();

    public static PlacedText Of(string text, int source)
    {
        var placed = new PlacedText();
        placed.Append(text, source);
        return placed;
    }

    /// <summary>Appends a piece that stands at <paramref name="source"/> in the document.</summary>
    public void Append(ReadOnlySpan<char> piece, int source)
    {
        if (!piece.IsEmpty)
        {
            _starts.Add(_text.Length);
            _sources.Add(source);
            _text.Append(piece);
        }
    }

    /// <summary>Appends a part of another one.</summary>
    public void Append(PlacedText other, int start, int end)
    {
        while (start < end)
        {
            int piece = other.PieceAt(start);
            int pieceEnd = piece + 1 < other._starts.Count ? Math.Min(end, other._starts[piece + 1]) : end;
            Append(other.Text.AsSpan(start, pieceEnd - start), other.SourceOf(start));
            start = pieceEnd;
        }
    }

    /// <summary>Without the given characters at both ends.</summary>
    public PlacedText Trim(ReadOnlySpan<char> characters)
    {
        ReadOnlySpan<char> rest = Text.AsSpan().TrimEnd(characters);
        int start = rest.Length - rest.TrimStart(characters).Length;
        var trimmed = new PlacedText();
        trimmed.Append(this, start, rest.Length);
        return trimmed;
    }

    /// <summary>Where a character of <see cref="Text"/> stands in the document.</summary>
    public int SourceOf(int offset)
    {
        int piece = PieceAt(offset);
        return piece < 0 ? 0 : _sources[piece] + offset - _starts[piece];
    }

    private int PieceAt(int offset)
    {
        int index = _starts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }
}
