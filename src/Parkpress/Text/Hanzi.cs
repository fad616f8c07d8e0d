using System.Text;

namespace Parkpress.Text;

/// <summary>Which characters are written the Chinese way, for counting words and for joining lines.</summary>
internal static class Hanzi
{
    /// <summary>True for 〇 and for every block of CJK ideographs: unified, extensions A to J, compatibility.</summary>
    public static bool IsHan(Rune rune) => rune.Value is
        (>= 0x4E00 and <= 0x9FFF)
        or 0x3007
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x2A6DF)
        or (>= 0x2A700 and <= 0x2EE5F)
        or (>= 0x2F800 and <= 0x2FA1F)
        or (>= 0x30000 and <= 0x3347F);

    /// <summary>
    /// True for scripts and punctuation that need no space between two lines: 汉字, kana, bopomofo, CJK and full-width
    /// punctuation. Korean is not among them, for it puts spaces between words.
    /// </summary>
    public static bool IsCjkOrFullWidth(Rune rune) => IsHan(rune) || rune.Value is
        (>= 0x3000 and <= 0x30FF)
        or (>= 0xFF00 and <= 0xFF9F)
        or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x2E80 and <= 0x2FDF)
        or (>= 0x3100 and <= 0x312F)
        or (>= 0x31A0 and <= 0x31FF)
        or (>= 0x3220 and <= 0x325F)
        or (>= 0x3280 and <= 0x33FF)
        or (>= 0xFE10 and <= 0xFE1F)
        or (>= 0xFE30 and <= 0xFE4F)
        or (>= 0x1B000 and <= 0x1B16F);

    /// <summary>
    /// True for “ ” ‘ ’ … — and ·, which Chinese and Latin text share: only the neighbours, so only the caller, can tell.
    /// </summary>
    public static bool IsAmbiguousPunctuation(Rune rune) => rune.Value is '“' or '”' or '‘' or '’' or '…' or '—' or '·';
}
