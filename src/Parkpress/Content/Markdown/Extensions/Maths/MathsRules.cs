using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Maths;

/// <summary>What can be wrong with formulas: PP2161 to PP2164.</summary>
internal static class MathsRules
{
    public static readonly Rule UnknownCommand = new("PP2161", "maths-command", Severity.Warning,
        new("command is not known in formulas", "公式中不支持该命令"));

    public static readonly Rule Syntax = new("PP2162", "maths-syntax", Severity.Warning,
        new("formula cannot be read", "公式有语法错误"));

    public static readonly Rule TooLarge = new("PP2163", "maths-too-large", Severity.Warning,
        new("formula is too long or nested too deeply", "公式过长或嵌套过深"));

    public static readonly Rule Unclosed = new("PP2164", "maths-unclosed", Severity.Warning,
        new("formula is not closed", "公式没有结束"));
}
