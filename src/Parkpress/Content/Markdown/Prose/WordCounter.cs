using System.Text;
using Parkpress.Text;

namespace Parkpress.Content.Markdown.Prose;

/// <summary>Counts words the way Chinese editors do: each 汉字 and kana is one, so is a run of other letters and digits.</summary>
internal static class WordCounter
{
    /// <summary>The number of 汉字 and kana, and that of other words.</summary>
    public static (int Characters, int Words) Count(ReadOnlySpan<char> text)
    {
        int characters = 0;
        int words = 0;
        bool inRun = false;
        int i = 0;
        while (i < text.Length)
        {
            // Most of an article is this; decoding it would take thrice the time.
            if (text[i] is >= '\u4E00' and <= '\u9FFF')
            {
                characters++;
                inRun = false;
                i++;
                continue;
            }

            // Nearly all the rest is the punctuation between them.
            if (text[i] is '，' or '。' or '、' or '\n' or '；' or '：' or '“' or '”' or '（' or '）' or '《' or '》' or '！' or '？')
            {
                inRun = false;
                i++;
                continue;
            }

            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                words += inRun ? 0 : 1;
                inRun = true;
                i++;
                continue;
            }

            Rune.DecodeFromUtf16(text[i..], out Rune rune, out int length);
            i += length;
            if (IsWordByItself(rune))
            {
                characters++;
                inRun = false;
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                words += inRun ? 0 : 1;
                inRun = true;
            }
            else
            {
                inRun = inRun && ContinuesRun(rune, text[i..]);
            }
        }

        return (characters, words);
    }

    private static bool IsWordByItself(Rune rune) =>
        rune.Value >= 0x3005
        && (Hanzi.IsHan(rune)
            || rune.Value is 0x3005 or (>= 0x3041 and <= 0x3096) or (>= 0x30A1 and <= 0x30FA) or (>= 0x31F0 and <= 0x31FF)
                or (>= 0xFF66 and <= 0xFF9D));

    // "3.14", "1,000", "don't", "all-electric", "50%-60%" and letters with combining marks are one run each.
    private static bool ContinuesRun(Rune rune, ReadOnlySpan<char> rest) =>
        WordText.IsMark(rune)
        || (rune.Value is '.' or ',' or '\'' or '-' or '%' or '’'
            && !rest.IsEmpty
            && (IsRunLetter(rest) || (rune.Value == '%' && rest[0] == '-')));

    private static bool IsRunLetter(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out Rune rune, out _);
        return Rune.IsLetterOrDigit(rune) && !IsWordByItself(rune);
    }
}
