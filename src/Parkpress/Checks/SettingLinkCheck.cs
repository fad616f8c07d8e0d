using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources;
using Parkpress.Sources.Yaml;

namespace Parkpress.Checks;

/// <summary>Links, pictures and sections that <c>site.yml</c> names must exist.</summary>
internal sealed class SettingLinkCheck : ICheck
{
    public void Run(Site site, DiagnosticBag diagnostics)
    {
        foreach (YamlScalar link in site.Config.Links)
        {
            SiteLinks.Check(site, SourceTree.ConfigPath, link.Span, link.Value, diagnostics);
        }

        foreach (YamlScalar? picture in (YamlScalar?[])[site.Config.Logo, site.Config.HomeBanner])
        {
            if (picture is not null && !site.ContentFiles.ContainsKey(picture.Value.TrimStart('/')))
            {
                Report(LinkRules.MissingImage, picture, new LocalText("give a path below `content/`", "请填写 `content/` 下的路径"), diagnostics);
            }
        }

        foreach (YamlScalar section in site.Config.HomeSections)
        {
            if (site.Sections.All(known => known.Path != section.Value.Trim('/')))
            {
                string? nearest = NearestName.Find(section.Value, site.Sections.Select(known => known.Path));
                Report(
                    LinkRules.BrokenLink,
                    section,
                    nearest is null
                        ? new LocalText("give a folder below `content/`", "请填写 `content/` 下的文件夹")
                        : new LocalText($"did you mean `{nearest}`?", $"是否想写 `{nearest}`？"),
                    diagnostics);
            }
        }
    }

    private static void Report(Rule rule, YamlScalar value, LocalText help, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            rule,
            new Label(SourceTree.ConfigPath, value.Span),
            help,
            new LocalText($"`{value.Value}` does not exist", $"`{value.Value}` 不存在"));
}
