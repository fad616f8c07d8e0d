using System.Collections.Immutable;
using Parkpress.Content;
using Parkpress.Diagnostics;
using Parkpress.Model;

namespace Parkpress.Templates;

/// <summary>Holds every shortcode of the bodies against what its template declares; a template that declares nothing takes everything.</summary>
internal static class ShortcodeArgumentCheck
{
    public static void Run(Site site, TemplateLibrary library, DiagnosticBag diagnostics)
    {
        var declarations = new Dictionary<string, ShortcodeDeclaration>(StringComparer.Ordinal);
        foreach (string name in library.ShortcodeNames)
        {
            TemplateSource template = library.FindShortcode(name)!;
            if (ShortcodeDeclaration.Read(template, out TextSpan? wrong) is { } declaration)
            {
                declarations.Add(name, declaration);
            }

            if (wrong is { } span)
            {
                ReportDeclaration(template, span, diagnostics);
            }
        }

        foreach (Page page in site.Pages)
        {
            foreach (ShortcodeUse call in page.Body.Shortcodes)
            {
                if (declarations.GetValueOrDefault(call.Name) is { } declaration)
                {
                    Check(page, call, declaration, diagnostics);
                }
            }
        }
    }

    private static void Check(Page page, ShortcodeUse call, ShortcodeDeclaration declaration, DiagnosticBag diagnostics)
    {
        // A misspelt name is also a missing one; that is one cause, told once, where it can be mended.
        var mended = new HashSet<string>(StringComparer.Ordinal);
        foreach (ShortcodeArgument argument in call.Arguments.Where(argument => !declaration.All.Contains(argument.Name) || argument.Name == ShortcodeDeclaration.Body))
        {
            string? nearest = NearestName.Find(argument.Name, declaration.All.Where(name => name != ShortcodeDeclaration.Body));
            mended.Add(nearest ?? "");
            ReportUnknown(page, call, argument, nearest, declaration, diagnostics);
        }

        if (call.HasBody && !declaration.All.Contains(ShortcodeDeclaration.Body))
        {
            diagnostics.Report(
                TemplateRules.UnknownArgument,
                new Label(page.SourcePath, call.NameSpan),
                new LocalText($"close it at once with `{{{{< {call.Name} />}}}}` and put the text behind it", $"请写成自闭合的 `{{{{< {call.Name} />}}}}`，并把文字移到它的后面"),
                new LocalText($"`{call.Name}` shows nothing of what stands between its tags", $"`{call.Name}` 不显示首尾标签之间的内容"));
        }

        foreach (string name in declaration.Required.Where(name => !mended.Contains(name)))
        {
            bool isGiven = name == ShortcodeDeclaration.Body ? call.HasBody : call.Arguments.Any(argument => argument.Name == name);
            if (!isGiven)
            {
                ReportMissing(page, call, name, diagnostics);
            }
        }
    }

    private static void ReportUnknown(
        Page page, ShortcodeUse call, ShortcodeArgument argument, string? nearest, ShortcodeDeclaration declaration, DiagnosticBag diagnostics)
    {
        string[] known = [.. declaration.All.Where(name => name != ShortcodeDeclaration.Body).Select(name => $"`{name}`")];
        LocalText help = nearest is not null ? new LocalText($"did you mean `{nearest}`?", $"是否想写 `{nearest}`？")
            : known.Length > 0 ? new LocalText($"`{call.Name}` takes {string.Join(", ", known)}", $"`{call.Name}` 的参数有 {string.Join("、", known)}")
            : new LocalText($"remove it: `{call.Name}` takes no arguments", $"请删除它：`{call.Name}` 没有参数");
        diagnostics.Report(
            TemplateRules.UnknownArgument,
            new Label(page.SourcePath, argument.NameSpan),
            help,
            new LocalText($"`{call.Name}` has no argument `{argument.Name}`", $"`{call.Name}` 没有参数 `{argument.Name}`"));
    }

    private static void ReportMissing(Page page, ShortcodeUse call, string name, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            TemplateRules.MissingArgument,
            new Label(page.SourcePath, call.NameSpan),
            name == ShortcodeDeclaration.Body
                ? new LocalText(
                    $"write `{{{{< {call.Name} >}}}}` and `{{{{< /{call.Name} >}}}}` on lines of their own, with the content between them",
                    $"请把 `{{{{< {call.Name} >}}}}` 和 `{{{{< /{call.Name} >}}}}` 各写一行，内容放在中间")
                : new LocalText($"add `{name}=\"…\"`", $"请添加 `{name}=\"…\"`"),
            name == ShortcodeDeclaration.Body
                ? new LocalText($"`{call.Name}` needs content", $"`{call.Name}` 缺少内容")
                : new LocalText($"`{call.Name}` needs `{name}`", $"`{call.Name}` 缺少参数 `{name}`"));

    private static void ReportDeclaration(TemplateSource template, TextSpan span, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            TemplateRules.ArgumentDeclaration,
            new Label(template.Text.Path, span),
            new LocalText(
                "separate names of small letters with commas, and put `?` behind those that may be absent: `arguments: src, title?`",
                "参数名用小写字母，以逗号分隔，可省略的在后面加 `?`：`arguments: src, title?`"));
}
