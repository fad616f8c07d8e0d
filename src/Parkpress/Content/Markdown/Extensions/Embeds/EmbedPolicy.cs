using System.Globalization;
using Parkpress.Content.Markdown.Extensions.Shortcodes;
using Parkpress.Content.Markdown.Rendering;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Embeds;

/// <summary>Lets the shortcode <c>embed</c> show players of those hosts alone that site.yml lists.</summary>
internal static class EmbedPolicy
{
    private const string Shortcode = "embed";

    /// <summary>Whether <paramref name="call"/> may be rendered; if not, it is reported and a link to the address is written instead.</summary>
    public static bool Admits(BodyRenderer renderer, ShortcodeCall call)
    {
        if (call.Name != Shortcode)
        {
            return true;
        }

        ShortcodeArgument? address = call.Arguments.FirstOrDefault(argument => argument.Name == "url");
        string? title = call.Arguments.FirstOrDefault(argument => argument.Name == "title")?.Value;
        if (string.IsNullOrWhiteSpace(title))
        {
            ReportUntitled(renderer.Context, call);
        }

        if (address is not null && HostOf(address.Value) is { } host && renderer.Context.Options.EmbedHosts.Contains(host))
        {
            return true;
        }

        Report(renderer.Context, call, address);
        WriteLink(renderer, address?.Value, title);
        return false;
    }

    /// <summary>The host of an https address as it is sent, in ASCII; null for anything else.</summary>
    public static string? HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.UserInfo.Length == 0
        && uri.HostNameType == UriHostNameType.Dns
            ? uri.IdnHost.ToLowerInvariant()
            : null;

    private static void ReportUntitled(ReadingContext context, ShortcodeCall call) =>
        context.Report(
            EmbedRules.Untitled,
            call.NameSpan,
            new LocalText("add `title=\"…\"`: screen readers announce the player by it", "请补上 `title=\"…\"`，读屏软件靠它说明播放器的内容"));

    private static void Report(ReadingContext context, ShortcodeCall call, ShortcodeArgument? address)
    {
        if (address is null)
        {
            context.Report(
                EmbedRules.NotAllowed,
                call.NameSpan,
                new LocalText("add `url=\"https://…\"`", "请补上 `url=\"https://…\"`"),
                new LocalText("`embed` has no address", "`embed` 缺少网址"));
        }
        else if (HostOf(address.Value) is not { } host)
        {
            context.Report(
                EmbedRules.NotAllowed,
                address.ValueSpan,
                new LocalText("use the player's address that begins with `https://`", "请使用播放器以 `https://` 开头的网址"),
                new LocalText("only `https://` addresses can be embedded", "只能嵌入以 `https://` 开头的网址"));
        }
        else
        {
            context.Report(
                EmbedRules.NotAllowed,
                address.ValueSpan,
                new LocalText(
                    string.Create(CultureInfo.InvariantCulture, $"who runs the site can allow it in site.yml: `embeds:` with `allow: [{host}]`"),
                    $"如需嵌入，请由网站管理员在 site.yml 的 `embeds:` 下加上 `allow: [{host}]`"),
                new LocalText($"players of `{host}` are not allowed on this site", $"本站不允许嵌入 `{host}` 的播放器"));
        }
    }

    // Whoever reads the page in the meantime gets to the recording all the same.
    private static void WriteLink(BodyRenderer renderer, string? address, string? title)
    {
        if (address is null || !LinkTarget.IsExternal(address))
        {
            return;
        }

        renderer.Html.Append("<a href=\"");
        renderer.Html.AppendAttribute(address);
        renderer.Html.Append("\" rel=\"noopener\">");
        renderer.Html.AppendText(string.IsNullOrWhiteSpace(title) ? address : title);
        renderer.Html.Append("</a>");
    }
}
