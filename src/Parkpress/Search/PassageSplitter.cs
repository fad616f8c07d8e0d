namespace Parkpress.Search;

/// <summary>Cuts long pages into passages, so that an excerpt costs a reader two kilobytes and not the whole of a long document.</summary>
internal static class PassageSplitter
{
    /// <summary>Measured on news and on long policies: shorter passages cost postings, longer ones bytes per result.</summary>
    public const int TargetLength = 800;

    /// <summary>A text that is no longer stays whole.</summary>
    public const int LongestWhole = 1400;

    /// <summary>
    /// Where the passage that begins at <paramref name="start"/> ends: at the end of a block. The next one begins behind it, if anything stands there.
    /// A text has at least one passage; together they hold every block once.
    /// </summary>
    public static int EndOf(string text, int start)
    {
        if (text.Length - start <= LongestWhole)
        {
            return text.Length;
        }

        // The last block end within the target length; the first one after it when a single block is longer.
        int before = text.LastIndexOf(SearchText.BlockEnd, start + TargetLength, TargetLength);
        if (before > start)
        {
            return before;
        }

        int after = text.IndexOf(SearchText.BlockEnd, start + TargetLength);
        return after < 0 ? text.Length : after;
    }
}
