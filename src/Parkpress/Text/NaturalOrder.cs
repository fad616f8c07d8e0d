using System.Globalization;
using System.Text;
using Parkpress.Text.Normalization;
using Parkpress.Text.Pinyin;

namespace Parkpress.Text;

/// <summary>The order in which a Chinese reader looks for titles: by pinyin, numbers by value.</summary>
internal static class NaturalOrder
{
    /// <summary>
    /// A key whose ordinal order is the order of titles. Case, quotation marks and brackets count nothing, a syllable sorts
    /// before its continuation (西安 before 先), 第9期 before 第10期; two different titles never have the same key.
    /// </summary>
    public static string SortKey(string title)
    {
        string words = WordText.Join(Romanizer.Romanize(Nfkc.Normalize(title)), ' ');
        var key = new StringBuilder(words.Length + title.Length + 8);
        int i = 0;
        while (i < words.Length)
        {
            int end = i;
            while (end < words.Length && char.IsAsciiDigit(words[end]))
            {
                end++;
            }

            if (end > i)
            {
                AppendNumber(key, words.AsSpan(i, end - i));
                i = end;
            }
            else
            {
                key.Append(words[i++]);
            }
        }

        // The title itself decides between homophones, so that the order never depends on the order of files.
        return key.Append('\0').Append(title).ToString();
    }

    // The number of digits goes first: that orders numbers of any length without a width to pad to.
    private static void AppendNumber(StringBuilder key, ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<char> significant = digits.TrimStart('0');
        key.Append(CultureInfo.InvariantCulture, $"{Math.Min(significant.Length, 99):00}").Append(significant);
    }
}
