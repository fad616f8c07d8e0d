using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Highlighting;

/// <summary>What can be said of code blocks: PP2160, PP2165 and PP2171.</summary>
internal static class CodeRules
{
    public static readonly Rule UnknownLanguage = new("PP2160", "code-language", Severity.Info,
        new("language of a code block is not known", "代码块的语言无法识别"));

    public static readonly Rule TooLong = new("PP2165", "code-too-long", Severity.Info,
        new("code block is too long for colours", "代码块过长，不作着色"));

    public static readonly Rule Diagram = new("PP2171", "diagram-not-drawn", Severity.Info,
        new("diagram is shown as code", "图表将按代码显示"));
}
