using System.Buffers;
using System.Text;
using Parkpress.Text;
using Parkpress.Text.Traditional;

namespace Parkpress.Search;

/// <summary>The one definition of what counts as the same text in a search; <c>text.js</c> of the theme is its twin.</summary>
/// <remarks>
/// NFKC, lower case, NFKC again, traditional characters folded to simplified ones, invisible characters dropped, runs of white space
/// within a block folded to one space. docs/formats/search-index.md tells it in words, tests/shared/search-text.json in examples.
/// </remarks>
internal static class SearchText
{
    /// <summary>Separates blocks (a title, a paragraph, a table cell); no query holds one, so nothing is found across two blocks.</summary>
    public const char BlockEnd = '\n';

    // Soft hyphen, zero-width and direction marks, variation selectors: a reader does not see them and does not type them.
    private static readonly SearchValues<char> s_invisible = SearchValues.Create(
        "\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF"
        + "\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F");

    // The dotted capital I is one of two letters whose lower case has two; the final sigma depends on its neighbours.
    private static readonly SearchValues<char> s_irregular = SearchValues.Create("\u0130\u03C2");

    private static readonly bool[] s_isSkipped = MakeSkipped();

    /// <summary>The normal form of a text of one or more blocks.</summary>
    public static string Normalize(string text)
    {
        string folded = SimplifiedForm.Fold(TextFolding.Fold(Visible(text)));
        if (folded.AsSpan().ContainsAny(s_irregular))
        {
            folded = TextFolding.Fold(folded.Replace("\u0130", "i\u0307", StringComparison.Ordinal)).Replace('\u03C2', '\u03C3');
        }

        return FoldSpaces(folded);
    }

    /// <summary>True when the browser needs the table of traditional characters to normalise this text: compatibility forms of them count.</summary>
    public static bool HasTraditional(string text)
    {
        string unfolded = TextFolding.Fold(Visible(text));
        return !ReferenceEquals(SimplifiedForm.Fold(unfolded), unfolded);
    }

    /// <summary>A title is one block, whatever line ends it was written with.</summary>
    public static string OneLine(string text) => text.ReplaceLineEndings(" ");

    /// <summary>
    /// True for a unit that pairs are made of; they reach across the others: punctuation, symbols, spaces. A dot or the like inside a number or name
    /// counts (<c>84.7</c>, <c>p-8</c>), and a per cent sign behind one.
    /// </summary>
    /// <remarks>Fixed ranges, so that no version of Unicode moves them. A part of a text has the same units as the whole but for its first and last ones.</remarks>
    public static bool IsWord(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        return !s_isSkipped[c]
            || (c < 128 && at > 0 && IsAsciiWord(text[at - 1])
                && (c == '%' || (c is '.' or '-' or '/' or ':' or '+' && at + 1 < text.Length && IsAsciiWord(text[at + 1]))));
    }

    /// <summary>True for what <see cref="Normalize"/> drops before all else.</summary>
    public static bool IsInvisible(char c) => s_invisible.Contains(c);

    /// <summary>True for a unit that is a word unit wherever it stands.</summary>
    public static bool IsAlwaysWord(char c) => !s_isSkipped[c];

    private static bool IsAsciiWord(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'z');

    private static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAny(s_invisible))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!s_invisible.Contains(c))
            {
                visible.Append(c);
            }
        }

        return visible.ToString();
    }

    private static string FoldSpaces(string text)
    {
        var folded = new StringBuilder(text.Length);
        bool isPending = false;
        foreach (char c in text)
        {
            if (c == BlockEnd)
            {
                folded.Append(BlockEnd);
                isPending = false;
            }
            else if (char.IsWhiteSpace(c))
            {
                isPending = folded.Length > 0 && folded[^1] != BlockEnd;
            }
            else
            {
                if (isPending)
                {
                    folded.Append(' ');
                    isPending = false;
                }

                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    private static bool[] MakeSkipped()
    {
        ReadOnlySpan<(char First, char Last)> ranges =
        [
            ('\0', '/'), (':', '@'), ('[', '`'), ('{', '\u00A9'), ('\u00AB', '\u00B1'), ('\u00B4', '\u00B4'), ('\u00B6', '\u00B8'), ('\u00BB', '\u00BB'),
            ('\u00BF', '\u00BF'), ('\u00D7', '\u00D7'), ('\u00F7', '\u00F7'), ('\u2000', '\u206F'), ('\u20A0', '\u20CF'), ('\u2190', '\u23FF'),
            ('\u2500', '\u27BF'), ('\u2900', '\u2BFF'), ('\u2E00', '\u2E7F'), ('\u3000', '\u3004'), ('\u3008', '\u3020'), ('\u3030', '\u3030'),
            ('\u303D', '\u303D'), ('\u30FB', '\u30FB'), ('\uFE10', '\uFE6F'), ('\uFF00', '\uFF0F'), ('\uFFF0', '\uFFFF'),
        ];
        var skipped = new bool[char.MaxValue + 1];
        foreach ((char first, char last) in ranges)
        {
            skipped.AsSpan(first, last - first + 1).Fill(true);
        }

        return skipped;
    }
}
