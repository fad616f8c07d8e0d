namespace Parkpress.Search;

/// <summary>Cuts long pages into passages, so that an excerpt costs a reader two kilobytes and not the whole of a long document.</summary>
internal static class PassageSplitter
{
    /// <summary>Measured on news and on long policies: shorter passages cost postings, longer ones bytes per result.</summary>
    public const int TargetLength = 800;

    /// <summary>A text that is no longer stays whole.</summary>
    public const int LongestWhole = 1400;

    /// <summary>The passages of a text in order, at least one; together they hold every block once.</summary>
    public static IEnumerable<string> Split(string text)
    {
        if (text.Length <= LongestWhole)
        {
            yield return text;
            yield break;
        }

        int start = 0;
        while (start < text.Length)
        {
            int end = text.Length - start <= LongestWhole ? text.Length : FindEnd(text, start);
            yield return text[start..end];
            start = end + 1;
        }
    }

    /// <summary>The last block end within the target length; the first one after it when a single block is longer.</summary>
    private static int FindEnd(string text, int start)
    {
        int before = text.LastIndexOf(SearchText.BlockEnd, start + TargetLength, TargetLength);
        if (before > start)
        {
            return before;
        }

        int after = text.IndexOf(SearchText.BlockEnd, start + TargetLength);
        return after < 0 ? text.Length : after;
    }
}
