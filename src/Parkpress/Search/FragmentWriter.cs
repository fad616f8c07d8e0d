using System.Globalization;

namespace Parkpress.Search;

/// <summary>Writes what a result shows: title, address, date, place, and the text that proves the match and gives the excerpt.</summary>
/// <remarks>Not safe for threads: one for each.</remarks>
internal sealed class FragmentWriter
{
    /// <summary>Bytes before the zlib stream: three with its length, two for the check of the pack.</summary>
    public const int HeadLength = 5;

    private const int IsFirstFlag = 1;
    private const int HasTraditionalFlag = 2;

    private readonly DeflateEncoder _encoder = new();
    private char[] _text = new char[4096];

    /// <summary>Appends the zlib stream of one unit behind its head.</summary>
    /// <param name="output">Takes the fragment.</param>
    /// <param name="document">The page.</param>
    /// <param name="text">The passage as shown, without the title.</param>
    /// <param name="place">Numbers of section and category among the index's names.</param>
    /// <param name="isFirst">True for the first passage of a page.</param>
    /// <param name="hasTraditional">True when the browser must fold traditional characters.</param>
    /// <returns>The fragment's length in bytes.</returns>
    public int Write(ByteBuffer output, SearchDocument document, ReadOnlySpan<char> text, DocumentPlace place, bool isFirst, bool hasTraditional)
    {
        int flags = (isFirst ? IsFirstFlag : 0) | (hasTraditional ? HasTraditionalFlag : 0);
        string head = string.Create(
            CultureInfo.InvariantCulture, $"{flags}\t{document.Date}\t{place.Section}\t{place.Category}\n{document.Address}\n{SearchText.OneLine(document.Title)}\n");
        int length = head.Length + text.Length;
        if (_text.Length < length)
        {
            _text = new char[length * 2];
        }

        head.CopyTo(_text);
        text.CopyTo(_text.AsSpan(head.Length));
        int start = output.Length;
        output.Take(HeadLength);
        _encoder.Compress(_text.AsSpan(0, length), output);
        WriteHead(output.Written[start..]);
        return output.Length - start;
    }

    /// <summary>Length of a stream as its head tells.</summary>
    public static int StreamLength(ReadOnlySpan<byte> fragment) => fragment[0] | (fragment[1] << 8) | (fragment[2] << 16);

    private static void WriteHead(Span<byte> fragment)
    {
        int length = fragment.Length - HeadLength;
        fragment[0] = (byte)length;
        fragment[1] = (byte)(length >> 8);
        fragment[2] = (byte)(length >> 16);
        fragment[3] = fragment[4] = 0;
    }
}
