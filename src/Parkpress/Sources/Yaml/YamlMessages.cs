using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>Says in words for an editor what YamlDotNet says in words for a programmer.</summary>
internal static class YamlMessages
{
    private static readonly LocalText Unknown = new("this cannot be read", "从这里开始无法解析");

    /// <summary>A part of the library's message and our words; the first that fits counts.</summary>
    private static readonly ImmutableArray<(string Part, LocalText Words)> Known =
    [
        ("quoted scalar, found unexpected end of stream", new("a quotation mark has no partner", "引号没有成对")),
        ("quoted scalar, found unknown escape character", new(
            "`\\` has a meaning of its own in double quotes: write `\\\\` for a backslash", "双引号中的 `\\` 有特殊含义，反斜杠请写作 `\\\\`")),
        ("hexadecimal", new("`\\x`, `\\u` and `\\U` in double quotes need hexadecimal digits", "双引号中的 `\\x`、`\\u`、`\\U` 后须为十六进制数字")),
        ("wrong indentation", new(
            "the value in quotes goes on here: a quotation mark is missing, or this line is not indented", "引号中的值延续到了这里：可能缺少后引号，或者这一行没有缩进")),
        ("could not find expected ':'", new("a colon is missing", "缺少冒号")),
        ("did not find expected key", new("a field name was expected here", "此处应为字段名")),
        ("did not find expected '-'", new("`- ` was expected, as in the lines above", "此处应与上面各行一样，以 `- ` 开头")),
        ("',' or ']'", new("a comma or `]` is missing", "缺少逗号或 `]`")),
        ("',' or '}'", new("a comma or `}` is missing", "缺少逗号或 `}`")),
        ("cannot start any token", new("no value without quotes begins with this character", "不加引号的值不能以这个字符开头")),
        ("invalid mapping", new("there may be no colon here", "此处不能出现冒号")),
        ("tab", new("a tab stands where only spaces may", "此处只能用空格，不能用制表符")),
        ("block scalar", new("after `|` or `>` the text begins on the next line, indented", "`|` 或 `>` 之后，文字要从下一行开始并缩进")),
        ("comment", new("`#` begins a comment here", "这里的 `#` 会被当作注释的开头")),
        ("directive", new("a line must not begin with `%`", "行首不能是 `%`")),
        ("nchor", new("`&` and `*` have a meaning of their own in YAML", "`&` 和 `*` 在 YAML 中有特殊含义")),
        ("tag", new("`!` has a meaning of its own in YAML", "`!` 在 YAML 中有特殊含义")),
        ("document", new("`---` or `...` stands in the wrong place", "`---` 或 `...` 的位置不对")),
        ("node content", new("a value is missing", "缺少值")),
        ("end of the stream", new("the text ends too early", "内容在此处提前结束")),
    ];

    /// <summary>Our words for <paramref name="message"/>.</summary>
    public static LocalText Translate(string message)
    {
        foreach ((string part, LocalText words) in Known)
        {
            if (message.Contains(part, StringComparison.Ordinal))
            {
                return words;
            }
        }

        return Unknown;
    }
}
