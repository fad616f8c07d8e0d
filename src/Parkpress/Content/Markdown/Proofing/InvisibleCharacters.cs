using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Proofing;

/// <summary>Finds characters without any width: they come along when text is copied, and no search finds the word that holds one.</summary>
internal static class InvisibleCharacters
{
    /// <summary>Reports the first of each kind and how many there are.</summary>
    public static void Check(ReadingContext context)
    {
        ReadOnlySpan<char> text = context.Text;
        int next = FindFirst(text);
        if (next < 0)
        {
            return;
        }

        var found = new SortedDictionary<char, (int First, int Count)>();
        for (int i = next; i < text.Length; i++)
        {
            if (IsInvisible(text[i]))
            {
                (int first, int count) = found.GetValueOrDefault(text[i], (i, 0));
                found[text[i]] = (first, count + 1);
            }
        }

        foreach ((char c, (int first, int count)) in found)
        {
            Report(context, c, first, count);
        }
    }

    // Not U+200C and U+200D, which Persian and emoji need. Three searches, and no SearchValues, for the reason in AuthorText; they go through the whole text, and so are made once.
    private static int FindFirst(ReadOnlySpan<char> text) => AuthorText.Earliest(
        text.IndexOfAny("\u00AD\u200B\u2060\uFEFF"),
        AuthorText.Earliest(text.IndexOfAnyInRange('\u2028', '\u202E'), text.IndexOfAnyInRange('\u2066', '\u2069')));

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static void Report(ReadingContext context, char c, int first, int count)
    {
        LocalText name = Name(c);
        string code = $"U+{(int)c:X4}";
        context.Report(
            MarkdownRules.InvisibleCharacter,
            context.Locate(first, first + 1),
            new LocalText("delete it, or retype the words around it", "请删除该字符，或重新输入前后文字"),
            count == 1
                ? new LocalText($"invisible {code}, {name.English}", $"不可见字符 {code}（{name.Chinese}）")
                : new LocalText(
                    $"invisible {code}, {name.English} ({count} in this file)", $"不可见字符 {code}（{name.Chinese}），本文件共 {count} 处"));
    }

    private static LocalText Name(char c) => c switch
    {
        '\u00AD' => new("soft hyphen", "软连字符"),
        '\u200B' or '\uFEFF' or '\u2060' => new("zero-width space", "零宽空格"),
        '\u2028' or '\u2029' => new("line separator", "行分隔符"),
        _ => new("direction mark", "文字方向控制符"),
    };
}
