using Parkpress.Diagnostics;
using Parkpress.Sources;
using Parkpress.Sources.Config;
using Parkpress.Sources.Yaml;

namespace Parkpress;

/// <summary>The codes under <c>rules:</c> in <c>site.yml</c> must be those of rules. Stands here, for only here all rules are known.</summary>
internal static class SeverityCheck
{
    public static void Run(SiteConfig config, DiagnosticBag diagnostics)
    {
        if (config.Settings.Find("rules")?.Value is not YamlMapping rules)
        {
            return;
        }

        foreach (YamlEntry entry in rules.Entries)
        {
            Rule? known = RuleCatalog.All.FirstOrDefault(rule => rule.Code == entry.Key);
            if (known is not null)
            {
                ReportFixed(known, entry, diagnostics);
                continue;
            }

            string? meant = RuleCatalog.All.FirstOrDefault(rule => rule.Name == entry.Key)?.Code
                ?? NearestName.Find(entry.Key, RuleCatalog.All.Select(rule => rule.Code));
            diagnostics.Report(
                SourceRules.UnknownKey,
                new Label(SourceTree.ConfigPath, entry.KeySpan),
                meant is null
                    ? new LocalText("give the code that findings show, such as `PP4052`", "请填写提示中的规则代码，如 `PP4052`")
                    : new LocalText($"did you mean `{meant}`?", $"是否想写 `{meant}`？"),
                new LocalText($"there is no rule `{entry.Key}`", $"没有规则 `{entry.Key}`"));
        }
    }

    private static void ReportFixed(Rule rule, YamlEntry entry, DiagnosticBag diagnostics)
    {
        if (rule.IsFixed)
        {
            diagnostics.Report(
                SourceRules.UnknownKey,
                new Label(SourceTree.ConfigPath, entry.KeySpan),
                new LocalText("remove the line", "请删除这一行"),
                new LocalText($"the severity of `{rule.Code}` cannot be changed", $"`{rule.Code}` 的严重程度不能更改"));
        }
    }
}
