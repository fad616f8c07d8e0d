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

    public static readonly Rule UnknownArgument = new("PP3005", "unknown-argument", Severity.Warning,
        new("shortcode has no such argument", "短代码没有这个参数"));

    public static readonly Rule MissingArgument = new("PP3006", "missing-argument", Severity.Error,
        new("shortcode lacks an argument", "短代码缺少参数"));

    public static readonly Rule UnusedTemplate = new("PP3007", "unused-template", Severity.Info,
        new("no page or template uses this template", "没有页面或模板使用这个模板"));

    public static readonly Rule ArgumentDeclaration = new("PP3008", "argument-declaration", Severity.Warning,
        new("declaration of arguments cannot be read", "无法识别的参数声明"));
}
