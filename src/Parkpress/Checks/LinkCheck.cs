using Parkpress.Content;
using Parkpress.Diagnostics;
using Parkpress.Model;

namespace Parkpress.Checks;

/// <summary>Links, anchors, pictures and files that bodies name must exist.</summary>
internal sealed class LinkCheck : ICheck
{
    public void Run(Site site, DiagnosticBag diagnostics)
    {
        foreach (Page page in site.Pages)
        {
            foreach (LinkReference link in page.Body.Links)
            {
                Check(site, page, link, diagnostics);
            }
        }
    }

    private static void Check(Site site, Page page, LinkReference link, DiagnosticBag diagnostics)
    {
        switch (site.Links.Resolve(page, link.Target))
        {
            case MissingTarget:
                ReportMissing(site, page, link, diagnostics);
                break;
            case WithheldTarget withheld:
                ReportWithheld(page, link, withheld, diagnostics);
                break;
            case PageTarget { Alias: not null } alias when link.Kind == LinkKind.Link:
                ReportAlias(page, link, alias, diagnostics);
                break;
            case PageTarget { Fragment: { Length: > 0 } fragment, Page: var target } when link.Kind == LinkKind.Link:
                CheckAnchor(page, link, target, fragment, diagnostics);
                break;
            case PagerTarget pager when pager.Number > Paginator.CountPages(site.PlacementOf(pager.Page).Listed.Length, Math.Max(1, site.PlacementOf(pager.Page).PageSize)):
                ReportMissing(site, page, link, diagnostics);
                break;
            case PageTarget or OutputTarget when link.Kind == LinkKind.Image:
            case PageTarget when link.Kind == LinkKind.File:
                ReportMissing(site, page, link, diagnostics);
                break;
        }
    }

    private static void CheckAnchor(Page page, LinkReference link, Page target, string fragment, DiagnosticBag diagnostics)
    {
        // Pages made by a layout may have anchors of their own; only bodies are known here.
        if (target.Document is null || target.Body.Anchors.Contains(fragment, StringComparer.Ordinal))
        {
            return;
        }

        // Some write the words of the heading, whose id lacks the punctuation.
        string? nearest = target.Body.Headings.FirstOrDefault(heading => heading.Text == fragment)?.Id ?? NearestName.Find(fragment, target.Body.Anchors);
        string anchors = string.Join(", ", target.Body.Anchors.Take(8).Select(anchor => $"`#{anchor}`"));
        diagnostics.Report(
            LinkRules.BrokenAnchor,
            new Label(page.SourcePath, link.Span),
            nearest is not null
                ? new LocalText($"did you mean `#{nearest}`?", $"是否想写 `#{nearest}`？")
                : anchors.Length > 0
                    ? new LocalText($"that page has {anchors}", $"目标页面有 {anchors}")
                    : new LocalText("remove the part from `#` on: that page has no headings", "请去掉 `#` 及其后的部分：目标页面没有标题"),
            new LocalText($"there is no `#{fragment}` on {target.SourcePath}", $"{target.SourcePath} 中没有 `#{fragment}`"));
    }

    private static void ReportMissing(Site site, Page page, LinkReference link, DiagnosticBag diagnostics)
    {
        Rule rule = link.Kind switch
        {
            LinkKind.Image => LinkRules.MissingImage,
            LinkKind.File => LinkRules.MissingFile,
            _ => LinkRules.BrokenLink,
        };
        if (diagnostics.IsOff(rule))
        {
            return;
        }

        string? nearest = link.Kind == LinkKind.Link ? site.Links.NearestDocument(page, link.Target) : site.Links.NearestFile(page, link.Target);
        LocalText help = nearest is not null
            ? new LocalText($"did you mean `{nearest}`?", $"是否想写 `{nearest}`？")
            : link.Kind == LinkKind.Link
                ? new LocalText("give the path of a .md file relative to this one, or a site path such as `/contact/`", "请填写相对于本文件的 .md 路径，或 `/contact/` 这样的站内路径")
                : new LocalText("put the file beside this one, or correct its name", "请把文件放到本文件旁边，或改正文件名");
        diagnostics.Report(
            rule,
            new Label(page.SourcePath, link.Span),
            help,
            new LocalText($"`{link.Target}` does not exist", $"`{link.Target}` 不存在"));
    }

    private static void ReportAlias(Page page, LinkReference link, PageTarget target, DiagnosticBag diagnostics)
    {
        string path = LinkResolver.PathTo(page, target.Page) + (target.Fragment is null ? "" : $"#{target.Fragment}");
        diagnostics.Report(
            LinkRules.LinkToAlias,
            new Label(page.SourcePath, link.Span),
            new LocalText($"link to the page itself: `{path}`", $"请直接链接到该页面：`{path}`"),
            new LocalText($"`{link.Target}` is an old address of {target.Page.SourcePath}", $"`{link.Target}` 是 {target.Page.SourcePath} 的旧网址"));
    }

    private static void ReportWithheld(Page page, LinkReference link, WithheldTarget target, DiagnosticBag diagnostics)
    {
        (LocalText why, LocalText help) = target.Reason switch
        {
            Withheld.Draft => (new LocalText("a draft", "草稿"), new LocalText("remove the link, or publish that page by removing `draft: true`", "请去掉链接，或删除目标页面的 `draft: true` 使其发布")),
            Withheld.Future => (new LocalText("dated in the future", "日期在将来"), new LocalText("publish this page later, or remove the link until then", "请推迟发布本页，或在此之前先去掉链接")),
            _ => (new LocalText("expired", "已过期"), new LocalText("remove the link, or move the `expires:` date of that page", "请去掉链接，或推后目标页面的 `expires:` 日期")),
        };
        diagnostics.Report(
            LinkRules.WithheldTarget,
            new Label(page.SourcePath, link.Span, why),
            help,
            new LocalText($"`{link.Target}` is not published", $"`{link.Target}` 未发布"));
    }
}
