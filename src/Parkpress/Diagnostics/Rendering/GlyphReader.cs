using System.Buffers;
using System.Globalization;
using System.Text;

namespace Parkpress.Diagnostics.Rendering;

/// <summary>Turns a line of source into glyphs that are inert and whose width every terminal agrees on.</summary>
/// <remarks>
/// Controls are shown as their pictures (␛ for escape), other invisible characters as U+FFFD, so that an author sees them.
/// Variation selectors, and what joins or tints a pictograph, are left out: terminals disagree about the width of joined
/// emoji, while a pictograph alone is two columns wide everywhere.
/// </remarks>
internal static class GlyphReader
{
    private const int TabWidth = 4;
    private const string Replacement = "\uFFFD";

    /// <summary>The glyphs of one line.</summary>
    /// <param name="text">A line or a part of it, without a line end.</param>
    /// <param name="offset">Offset of the text's first character in its file.</param>
    public static List<Glyph> Read(ReadOnlySpan<char> text, int offset)
    {
        var glyphs = new List<Glyph>(text.Length);
        int column = 0;
        int i = 0;
        while (i < text.Length)
        {
            int start = i;
            Rune? character = Decode(text[i..], out int length);
            (string shown, int width) = Show(character);
            bool isPictograph = IsPictograph(character);
            i += length;
            while (i < text.Length && Decode(text[i..], out length) is { } next && Joins(next, isPictograph))
            {
                shown += ShowJoined(next);
                i += length;
            }

            glyphs.Add(new Glyph(new TextSpan(offset + start, offset + i), shown, column, width));
            column += width;
        }

        return glyphs;
    }

    /// <summary>The same treatment for a text of several words, such as a message that quotes an author.</summary>
    public static string MakeInert(string text) => string.Concat(Read(text, 0).Select(g => g.Text));

    /// <summary>Columns that <paramref name="text"/> takes.</summary>
    public static int Measure(string text) => Read(text, 0).Sum(g => g.Width);

    // Null for half a surrogate pair.
    private static Rune? Decode(ReadOnlySpan<char> text, out int length) =>
        Rune.DecodeFromUtf16(text, out Rune rune, out length) == OperationStatus.Done ? rune : null;

    private static (string Text, int Width) Show(Rune? character)
    {
        if (character is not { } rune)
        {
            return (Replacement, 1);
        }

        int width = DisplayWidth.Of(rune);
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control when rune.Value == '\t' => (new string(' ', TabWidth), TabWidth),
            UnicodeCategory.Control => (ControlPicture(rune.Value), 1),
            UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => (Replacement, 1),

            // Wide ones are 汉字 younger than the runtime's tables.
            UnicodeCategory.OtherNotAssigned when width < 2 => (Replacement, 1),
            _ => (IsVariationSelector(rune) ? "" : rune.ToString(), width),
        };
    }

    private static string ControlPicture(int control) => control switch
    {
        < 0x20 => ((char)(0x2400 + control)).ToString(),
        0x7F => "\u2421",
        _ => Replacement,
    };

    private static bool Joins(Rune rune, bool isAfterPictograph) =>
        DisplayWidth.Of(rune) == 0 || (isAfterPictograph && IsPictographJoiner(rune));

    private static string ShowJoined(Rune rune) => IsVariationSelector(rune) || IsPictographJoiner(rune) ? "" : rune.ToString();

    private static bool IsPictograph(Rune? rune) => rune is { } r && Rune.GetUnicodeCategory(r) == UnicodeCategory.OtherSymbol;

    private static bool IsPictographJoiner(Rune rune) => rune.Value is 0x200D or (>= 0x1F3FB and <= 0x1F3FF);

    private static bool IsVariationSelector(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
