using System.Collections.Frozen;
using NUglify;
using Parkpress.Diagnostics;

namespace Parkpress.Assets.Minify;

/// <summary>Turns an error of NUglify into ours: 1-based places, both languages.</summary>
internal static class SyntaxProblemReader
{
    private static readonly FrozenDictionary<string, string> s_chinese = new Dictionary<string, string>
    {
        ["JS1002"] = "语法错误",
        ["JS1003"] = "此处应为 `:`",
        ["JS1004"] = "此处应为 `;`",
        ["JS1005"] = "此处应为 `(`",
        ["JS1006"] = "此处应为 `)`",
        ["JS1007"] = "此处应为 `]`",
        ["JS1008"] = "此处应为 `{`",
        ["JS1009"] = "此处应为 `}`",
        ["JS1010"] = "此处应为标识符",
        ["JS1011"] = "此处应为 `=`",
        ["JS1013"] = "无法识别的正则表达式",
        ["JS1014"] = "无效字符",
        ["JS1015"] = "字符串没有结束",
        ["JS1016"] = "注释没有结束",
        ["JS1023"] = "无效的十六进制转义",
        ["JS1107"] = "文件在此处意外结束",
        ["JS1195"] = "此处应为表达式",
        ["JS1301"] = "函数没有结束",
        ["CSS1018"] = "此处应为 `;`",
        ["CSS1019"] = "意外的符号",
        ["CSS1024"] = "无法识别的媒体查询",
        ["CSS1029"] = "此处应为 `}`",
        ["CSS1031"] = "此处应为选择器",
        ["CSS1036"] = "此处应为属性值",
        ["CSS1042"] = "此处应为函数",
        ["CSS1062"] = "此处应为 `;` 或 `}`",
        ["CSS1066"] = "文件在此处意外结束，可能缺少 `}`",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads an error about <paramref name="text"/>.</summary>
    public static SyntaxProblem Read(UglifyError error, string text)
    {
        string english = LowerFirst(error.Message.Trim().TrimEnd('.').ReplaceLineEndings(" "));
        string chinese = s_chinese.GetValueOrDefault(error.ErrorCode ?? "", $"语法错误：{english}");

        // At the end of a text NUglify gives line 0.
        return error.StartLine < 1
            ? ReadAtEnd(text, new LocalText(english, chinese))
            : new SyntaxProblem(error.StartLine, Math.Max(error.StartColumn, 1), new LocalText(english, chinese));
    }

    private static SyntaxProblem ReadAtEnd(string text, LocalText message)
    {
        string written = text.TrimEnd();
        (int line, int column) = new SourceText("", written).GetPosition(Math.Max(written.Length - 1, 0));
        return new SyntaxProblem(line, column, message);
    }

    private static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
