using Parkpress.Diagnostics;
using Parkpress.Model;

namespace Parkpress.Checks;

/// <summary>Judges addresses that stand outside Markdown: in settings, data files and fields.</summary>
internal static class SiteLinks
{
    /// <summary>Reports a site path that leads nowhere, or to an old address.</summary>
    public static void Check(Site site, string path, TextSpan span, string target, DiagnosticBag diagnostics)
    {
        switch (site.Links.Resolve(site.Home, target))
        {
            case MissingTarget or WithheldTarget:
                ReportMissing(site, new Label(path, span), target, diagnostics);
                break;
            case PageTarget { Alias: not null, Page: var page }:
                diagnostics.Report(
                    LinkRules.LinkToAlias,
                    new Label(path, span),
                    new LocalText($"link to the page itself: `{page.Permalink}`", $"请直接链接到该页面：`{page.Permalink}`"),
                    new LocalText($"`{target}` is an old address of {page.SourcePath}", $"`{target}` 是 {page.SourcePath} 的旧网址"));
                break;
            // Only Markdown turns the paths of files into addresses.
            case PageTarget { Page: var named } when LinkResolver.PathOf(target) is var written && written.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && written != named.Permalink.Value:
                diagnostics.Report(
                    LinkRules.BrokenLink,
                    new Label(path, span),
                    new LocalText($"write its address: `{named.Permalink}`", $"请写它的网址：`{named.Permalink}`"),
                    new LocalText($"`{target}` names a file, and an address is needed here", $"`{target}` 是文件路径，这里需要网址"));
                break;
        }
    }

    /// <summary>Reports an address in a place that expects one of another site, or a site path.</summary>
    public static void CheckAny(Site site, string path, TextSpan span, string written, DiagnosticBag diagnostics)
    {
        string target = written.Trim();
        if (target.Length == 0 || target.StartsWith('#'))
        {
            return;
        }

        if (Content.Markdown.Rendering.LinkTarget.UnsafeScheme(target) is { } scheme)
        {
            diagnostics.Report(
                LinkRules.UnsafeAddress,
                new Label(path, span),
                new LocalText("give an address that begins with https://, or a site path such as `/contact/`", "请填写以 https:// 开头的网址，或 `/contact/` 这样的站内路径"),
                new LocalText($"`{scheme}:` links are not allowed", $"不允许使用 `{scheme}:` 链接"));
        }
        else if (target.StartsWith('/'))
        {
            Check(site, path, span, target, diagnostics);
        }
        else if (!LinkResolver.IsOutside(target))
        {
            ReportWithoutScheme(new Label(path, span), target, diagnostics);
        }
    }

    private static void ReportWithoutScheme(Label place, string target, DiagnosticBag diagnostics)
    {
        int slash = target.IndexOf('/', StringComparison.Ordinal);
        bool isHost = (slash < 0 ? target : target[..slash]) is var host && host.Contains('.', StringComparison.Ordinal) && !host.Any(char.IsWhiteSpace);
        diagnostics.Report(
            LinkRules.AddressWithoutScheme,
            place,
            isHost
                ? new LocalText($"write `https://{target}`", $"请写成 `https://{target}`")
                : new LocalText("give a whole address, or a site path that begins with `/`, or remove the line", "请填写完整网址或以 `/` 开头的站内路径，没有则删除这一行"),
            isHost
                ? new LocalText($"`{target}` lacks `https://`", $"`{target}` 缺少 `https://`")
                : new LocalText($"`{target}` is no address", $"`{target}` 不是网址"));
    }

    private static void ReportMissing(Site site, Label place, string target, DiagnosticBag diagnostics)
    {
        string? nearest = site.Links.NearestDocument(site.Home, target);
        diagnostics.Report(
            LinkRules.BrokenLink,
            place,
            nearest is null
                ? new LocalText("correct the path, or write that page", "请改正路径，或先写好该页面")
                : new LocalText($"did you mean `{nearest}`?", $"是否想写 `{nearest}`？"),
            new LocalText($"`{target}` does not exist", $"`{target}` 不存在"));
    }
}
