using System.Globalization;
using System.Text;

namespace Parkpress.Search;

/// <summary>Writes what a result shows: title, address, date, place, and the text that proves the match and gives the excerpt.</summary>
internal static class FragmentWriter
{
    private const int IsFirstFlag = 1;
    private const int HasTraditionalFlag = 2;

    /// <summary>The zlib stream of one unit behind its length in three bytes and two for the check of its pack.</summary>
    /// <param name="unit">The passage.</param>
    /// <param name="document">Its page.</param>
    /// <param name="section">Number of its section among the index's names, 0 for none.</param>
    /// <param name="category">The same of its category.</param>
    public static byte[] Write(SearchUnit unit, SearchDocument document, int section, int category)
    {
        bool hasTraditional = SearchText.HasTraditional(unit.Text) || SearchText.HasTraditional(document.Title);
        int flags = (unit.IsFirst ? IsFirstFlag : 0) | (hasTraditional ? HasTraditionalFlag : 0);
        string head = string.Create(CultureInfo.InvariantCulture, $"{flags}\t{document.Date}\t{section}\t{category}\n{document.Address}\n{SearchText.OneLine(document.Title)}\n");
        byte[] packed = Zlib.Compress(Encoding.UTF8.GetBytes(head + unit.Text));
        return [(byte)packed.Length, (byte)(packed.Length >> 8), (byte)(packed.Length >> 16), 0, 0, .. packed];
    }
}
