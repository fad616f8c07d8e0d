using Parkpress.Diagnostics;

namespace Parkpress.Text;

/// <summary>Characters without any width: they come along when text is copied, no search finds the word that holds one, and some turn round the text behind them.</summary>
internal static class InvisibleCharacter
{
    /// <summary>True for marks of direction, of breaks and of no width at all. Not for U+200C and U+200D, which Persian and emoji need.</summary>
    public static bool Is(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The same, and controls other than tabs and line ends.</summary>
    public static bool IsOrControls(char c) => c < ' ' ? c is not ('\t' or '\n' or '\r') : c == '\u007F' || (c >= '\u00AD' && Is(c));

    /// <summary>What it is called.</summary>
    public static LocalText NameOf(char c) => c switch
    {
        <= '\u007F' => new("control character", "控制字符"),
        '\u00AD' => new("soft hyphen", "软连字符"),
        '\u200B' or '\uFEFF' or '\u2060' => new("zero-width space", "零宽空格"),
        '\u2028' or '\u2029' => new("line separator", "行分隔符"),
        _ => new("direction mark", "文字方向控制符"),
    };
}
