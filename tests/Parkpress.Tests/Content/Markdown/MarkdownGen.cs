using CsCheck;

namespace Parkpress.Tests.Content.Markdown;

/// <summary>Makes texts that look like Markdown gone wrong: marks of every extension, Chinese, line ends of every kind, characters that HTML forbids.</summary>
internal static class MarkdownGen
{
    private static readonly string[] s_tokens =
    [
        "园区", "动态。", "（", "）", "“", "”", "，", "：", "；", "　", "𠮷", "한", "é", "👨‍👩‍👧", "a", "B", "9", "C++", " ", "  ", "    ", "\t",
        "\n", "\n\n", "\r\n", "\r", "\n    ", "\n> ", "\n- ", "\n1. ", "\n  ", "# ", "## ", "### ", "#", "\n---\n", "\n===\n",
        "*", "**", "***", "_", "__", "~", "~~", "^", "+", "++", "=", "==", "`", "``", "\n```\n", "\n~~~\n", "\\", "&", "&amp;", "&#13;",
        "&#xFDD0;", "&#1;", "&nbsp;", "[", "]", "(", ")", "](", "![", "[x]", "[ ]", "[^1]", "\n[^1]: ", "[a]: b\n", "[a]", "<", ">", "<b>", "</b>",
        "<a href=\"x\">", "</a>", "<div>", "\n<div>\n", "</div>", "<script>", "</script>", "<br/>", "<img src=x onerror=y>", "<!--", "-->", "<!--more-->",
        "<p title=\"", "\"", "'", "|", "\n|", "|\n", "|---|", "|:-:|", "\n|---|---:|\n", "表：", ": ", "\n: ", "\n:   ", ":::", "\n::: box\n", "\n:::\n", "::",
        "{", "}", "{.x}", "{#x}", "{#y .z k=\"v\"}", "{{<", "{{< a />}}", "\n{{< a >}}\n", "\n{{< /a >}}\n", "\n{{< b >}}\n", "{{< /b >}}", "/>}}", ">}}",
        " src=\"f\"", "src＝“f”", "javascript:", "https://a.cn/x", "http://", "www.a.cn", "mailto:a@b.c", "<https://c.cn>", "(d.md)", "(e.jpg \"t\")", "![i](e.jpg \"t\")",
        "> [!NOTE]\n", "\n*[AB]: c\n", "AB", "\0", "\u0001", "\u0085", "\uFDD0", "\uFDD1", "\uFFFF", "\uD800", "\uDC00", "\u001E", "\uFEFF", "\u2028", "\u200B",
    ];

    public static Gen<string> Text { get; } = Gen.OneOf(
        Gen.OneOf(s_tokens).Array[0, 40].Select(string.Concat),
        Gen.OneOf(s_tokens).Array[0, 6].Select(Gen.Int[1, 40], (tokens, times) => string.Concat(Enumerable.Repeat(string.Concat(tokens), times))),
        Gen.Char.Array[0, 60].Select(chars => new string(chars)));
}
