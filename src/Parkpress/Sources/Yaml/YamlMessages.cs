using System.Collections.Frozen;
using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>What YamlDotNet says, in words for people who do not know YAML. Its messages are names of parser states and never shown.</summary>
internal static class YamlMessages
{
    private static readonly (LocalText What, string[] Messages)[] Kinds =
    [
        (new("this line is not of the form `name: value`", "这一行不是 `名称: 值` 的形式"),
        [
            "While scanning a simple key, could not find expected ':'.",
            "While parsing a block mapping, did not find expected key.",
        ]),
        (new("a colon stands where none can", "这里不能有冒号"),
        [
            "Mapping values are not allowed in this context.",
            "While scanning a plain scalar value, found invalid mapping.",
            "While scanning a multiline plain scalar, found invalid mapping.",
        ]),
        (new("a list item cannot stand here", "此处不能写列表项"),
        [
            "Block sequence entries are not allowed in this context.",
            "Anchor before sequence entry on same line is not allowed.",
        ]),
        (new("this line stands among list items and does not begin with `- `", "这一行在列表中，却没有以 `- ` 开头"),
        [
            "While parsing a block collection, did not find expected '-' indicator.",
        ]),
        (new("a bracket or a comma is missing", "缺少括号或逗号"),
        [
            "While parsing a flow mapping, did not find expected ',' or '}'.",
            "While parsing a flow mapping,  did not find expected ',' or '}'.",
            "While parsing a flow sequence, did not find expected ',' or ']'.",
            "While scanning a flow sequence end, found invalid comment after ']'.",
            "While scanning a flow entry, found invalid comment after comma.",
            "While parsing a node, did not find expected token.",
        ]),
        (new("a value without quotes cannot begin with this character", "没有引号的值不能以这个字符开头"),
        [
            "While scanning for the next token, found character that cannot start any token.",
            "Mapping keys are not allowed in this context.",
            "While scanning a block scalar, did not find expected comment or line break.",
            "While scanning a block scalar, found a comment without whtespace after '>' indicator.",
            "While scanning a block scalar, found an indentation indicator equal to 0.",
            "While scanning an anchor or alias, found value containing disallowed: []{},",
            "While scanning an anchor or alias, did not find expected alphabetic or numeric character.",
            "While parsing a node, did not find expected node content.",
        ]),
        (new("the quote is not closed", "引号没有结束"),
        [
            "While scanning a quoted scalar, found unexpected end of stream.",
            "While scanning a quoted scalar, found unexpected document indicator.",
            "While scanning a multi-line double-quoted scalar, found wrong indentation.",
        ]),
        (new("`\\` within double quotes begins an escape that does not exist", "双引号内的 `\\` 后面不是有效的转义"),
        [
            "While scanning a quoted scalar, found unknown escape character.",
            "While scanning a quoted scalar, did not find expected hexadecimal number.",
            "While scanning a quoted scalar, found invalid Unicode surrogates.",
            "While scanning a quoted scalar, found invalid Unicode character escape code.",
        ]),
        (new("a tab stands where only spaces can", "这里只能用空格，不能用制表符"),
        [
            "While scanning a mapping, found invalid tab as indentation.",
            "While scanning a plain scalar, found a tab character that violate indentation.",
        ]),
        (new("the lines of this text are indented unevenly", "这段文字各行的缩进不一致"),
        [
            "While scanning a literal block scalar, found extra spaces in first line.",
            "While scanning a literal block scalar, found more spaces in lines above first content line.",
        ]),
        (new("a comment stands in the middle of a value", "值的中间有注释"),
        [
            "While scanning plain scalar, found a comment between adjacent scalars.",
            "While scanning a flow sequence end, found invalid comment after double-quoted scalar.",
        ]),
        (new("a line that begins with `%`, `---` or `...` cannot stand here", "此处不能有以 `%`、`---` 或 `...` 开头的行"),
        [
            "Did not find expected <document start>.",
            "Did not find expected <document end>.",
            "While parsing a document start node, could not find document end marker before version directive.",
            "While scanning a document end, found invalid content after '...' marker.",
            "While scanning a version directive, did not find preceding <document end>.",
            "While scanning a directive, did not find expected comment or line break.",
            "While scanning a directive, could not find expected directive name.",
            "While scanning a directive, found unexpected end of stream.",
            "While scanning a directive, found unexpected non-alphabetical character.",
            "While scanning a directive, found unknown directive name.",
        ]),
    ];

    private static readonly FrozenDictionary<string, LocalText> ByMessage =
        Kinds.SelectMany(kind => kind.Messages.Select(message => (message, kind.What)))
            .ToFrozenDictionary(pair => pair.message, pair => pair.What, StringComparer.Ordinal);

    /// <summary>The message for people; a general phrase for one that is not known.</summary>
    public static LocalText Translate(string message) =>
        ByMessage.TryGetValue(message, out LocalText known) ? known : new LocalText("this cannot be read", "从这里开始无法解析");
}
