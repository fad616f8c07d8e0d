using Parkpress.Diagnostics;

namespace Parkpress.Templates;

/// <summary>Rules about templates: PP3xxx.</summary>
internal static class TemplateRules
{
    public static readonly Rule Syntax = new("PP3001", "template-syntax", Severity.Error,
        new("template cannot be parsed", "模板语法有误"));

    public static readonly Rule Runtime = new("PP3002", "template-error", Severity.Error,
        new("template fails", "模板运行出错"));

    public static readonly Rule UnknownLayout = new("PP3003", "unknown-layout", Severity.Error,
        new("there is no layout of that name", "没有这个版式"));

    public static readonly Rule UnknownShortcode = new("PP3004", "unknown-shortcode", Severity.Error,
        new("there is no shortcode of that name", "没有这个短代码"));
}
