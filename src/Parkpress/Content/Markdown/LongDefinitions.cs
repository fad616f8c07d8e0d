namespace Parkpress.Content.Markdown;

/// <summary>Finds endless runs of <c>[label]: address</c>: Markdig moves all lines behind each of them, 140,000 take it half a minute.</summary>
internal static class LongDefinitions
{
    public const int MaximumLines = 10_000;

    /// <summary>Offset of the line that is one too many; -1 for none.</summary>
    public static int Find(string text)
    {
        int lines = 0;
        int start = 0;
        while (start < text.Length)
        {
            int length = text.AsSpan(start).IndexOf('\n');
            ReadOnlySpan<char> line = length < 0 ? text.AsSpan(start) : text.AsSpan(start, length);
            lines = line.IsWhiteSpace() ? 0 : line.Contains("]:", StringComparison.Ordinal) ? lines + 1 : lines;
            if (lines > MaximumLines)
            {
                return start;
            }

            start += line.Length + 1;
        }

        return -1;
    }
}
