using Parkpress.Diagnostics;
using Parkpress.Text;

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
            if (InvisibleCharacter.Is(text[i]))
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

    // Three searches, and no SearchValues, for the reason in AuthorText; they go through the whole text, and so are made once.
    private static int FindFirst(ReadOnlySpan<char> text) => AuthorText.Earliest(
        text.IndexOfAny("\u00AD\u200B\u2060\uFEFF"),
        AuthorText.Earliest(text.IndexOfAnyInRange('\u2028', '\u202E'), text.IndexOfAnyInRange('\u2066', '\u2069')));

    private static void Report(ReadingContext context, char c, int first, int count)
    {
        LocalText name = InvisibleCharacter.NameOf(c);
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
}
