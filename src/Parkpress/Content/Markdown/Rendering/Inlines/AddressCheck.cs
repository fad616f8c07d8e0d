using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Finds addresses that browsers of visitors will not load.</summary>
internal static class AddressCheck
{
    public static void RunLink(ReadingContext context, string target, TextSpan span)
    {
        if (LinkTarget.PrivateHost(target) is { } host)
        {
            context.Report(
                MarkdownRules.LinkToPrivateNetwork,
                span,
                new LocalText("give the public address", "请填写公众可以访问的地址"),
                new LocalText($"`{host}` is reached from inside a private network only", $"`{host}` 只能在内部网络访问"));
        }
    }

    public static void RunImage(ReadingContext context, string target, TextSpan span)
    {
        if (LinkTarget.PrivateHost(target) is null && target.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
        {
            context.Report(
                MarkdownRules.ImageInsecure,
                span,
                new LocalText(
                    "put the picture beside the article, or use its `https:` address", "请把图片存到文章旁边，或改用 `https:` 地址"));
            return;
        }

        RunLink(context, target, span);
    }
}
