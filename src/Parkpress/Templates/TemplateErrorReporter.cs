using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Templates.Functions;
using Scriban.Syntax;

namespace Parkpress.Templates;

/// <summary>Tells a failure inside a template: where, called by which templates, for which page.</summary>
internal static partial class TemplateErrorReporter
{
    public static void Report(
        ScriptRuntimeException exception, Page page, PageTemplateContext context, Label? caller, DiagnosticBag diagnostics)
    {
        string path = exception.Span.FileName ?? "";
        int length = context.Services.Library.FindByPath(path)?.Text.Text.Length ?? 0;
        LocalText message = TemplateMessages.Translate(exception.OriginalMessage);
        string calls = string.Join(" > ", context.FailedCalls.Select(call => call.Template));
        ImmutableArray<LocalText>.Builder notes = ImmutableArray.CreateBuilder<LocalText>();
        notes.Add(new LocalText($"while rendering {page.SourcePath}", $"正在生成 {page.SourcePath}"));
        if (calls.Length > 0)
        {
            notes.Add(new LocalText($"called through {calls}", $"调用顺序：{calls}"));
        }

        diagnostics.Report(
            TemplateRules.Runtime,
            new Label(path, TemplateSpans.ToSpan(exception.Span, length)),
            Help(exception, context),
            message,
            caller is null ? [] : [caller],
            notes.ToImmutable());
    }

    private static LocalText Help(ScriptRuntimeException exception, PageTemplateContext context)
    {
        string? nearest = (exception as TemplateNameException)?.Nearest ?? NearestMember(exception.OriginalMessage, context);
        return nearest is null
            ? new LocalText("docs/templates.md lists what templates can see", "模板可用的变量和函数见 docs/templates.md")
            : new LocalText($"did you mean `{nearest}`?", $"是否想写 `{nearest}`？");
    }

    /// <summary>Scriban names the unknown member or variable in its message.</summary>
    private static string? NearestMember(string message, PageTemplateContext context)
    {
        Match match = UnknownName().Match(message);
        if (!match.Success)
        {
            return null;
        }

        IEnumerable<string> known = TemplateReference.AllNames.Concat(FunctionCatalog.All.Select(function => function.Name)).Concat(["site", "page", "pager", "build"]);
        return NearestName.Find(match.Groups[1].Value, known.Distinct(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"(?:member with name|variable or function) [`'""]?([\w.]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UnknownName();
}
