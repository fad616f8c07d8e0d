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

        foreach (YamlEntry entry in rules.Entries.Where(entry => RuleCatalog.All.All(rule => rule.Code != entry.Key)))
        {
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
}
