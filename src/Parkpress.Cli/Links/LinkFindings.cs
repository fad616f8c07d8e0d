using System.Text.RegularExpressions;
using Parkpress.Checks;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Links;

/// <summary>Says what is wrong with outside links, at every place where they stand.</summary>
internal static partial class LinkFindings
{
    public static void Report(ExternalLink link, LinkOutcome outcome, DiagnosticBag diagnostics)
    {
        if (outcome.Verdict is LinkVerdict.Good or LinkVerdict.Undecided)
        {
            return;
        }

        string address = Readable(link.Address);
        (Rule rule, LocalText message, LocalText help) = outcome.Verdict switch
        {
            LinkVerdict.Moved => (
                ExternalLinkRules.Redirect,
                new LocalText($"`{address}` has moved for good", $"`{address}` 已永久迁移"),
                new LocalText($"write `{Readable(outcome.Target!)}`", $"请改为 `{Readable(outcome.Target!)}`")),
            LinkVerdict.Broken => (ExternalLinkRules.Broken, Broken(address, outcome), CorrectIt),
            _ => (ExternalLinkRules.Unreachable, Unreachable(address, outcome), outcome.Trouble == LinkTrouble.PrivateAddress ? PublicOne : TryLater),
        };
        foreach (Label place in link.Places)
        {
            diagnostics.Report(rule, place, help, message);
        }
    }

    private static LocalText CorrectIt { get; } = new("correct the address, or remove the link", "请改正地址，或去掉链接");

    private static LocalText TryLater { get; } =
        new("open it in a browser, and remove the link if it stays away", "请用浏览器打开确认；如长期无法访问，请去掉链接");

    private static LocalText PublicOne { get; } =
        new("give an address of the public network; for a site of the intranet add `--allow-private`", "请使用公网地址；内网网站请加上 `--allow-private`");

    private static LocalText Broken(string address, LinkOutcome outcome) => outcome.Trouble switch
    {
        LinkTrouble.NotAnAddress => new($"`{address}` is not a complete address", $"`{address}` 不是完整的网址"),
        LinkTrouble.RedirectLoop => new($"`{address}` redirects without end", $"`{address}` 不断重定向，没有终点"),
        LinkTrouble.BadRedirect => new($"`{address}` redirects to nowhere", $"`{address}` 重定向到无效的地址"),
        _ => new($"`{address}` does not exist: the server answers {outcome.Status}", $"`{address}` 不存在：服务器返回 {outcome.Status}"),
    };

    private static LocalText Unreachable(string address, LinkOutcome outcome) => outcome.Trouble switch
    {
        LinkTrouble.PrivateAddress => new($"`{address}` lies in a private network, which readers cannot reach", $"`{address}` 位于内部网络，读者无法访问"),
        LinkTrouble.UnknownHost => new($"the host of `{address}` is unknown", $"`{address}` 的域名无法解析"),
        LinkTrouble.NoConnection => new($"the server of `{address}` accepts no connection", $"`{address}` 的服务器拒绝连接"),
        LinkTrouble.Tls => new($"the secure connection to `{address}` fails; its certificate may have expired", $"无法与 `{address}` 建立安全连接，证书可能已过期"),
        LinkTrouble.Timeout => new($"`{address}` does not answer in time", $"`{address}` 超时未响应"),
        LinkTrouble.Closed => new($"`{address}` breaks the connection off", $"`{address}` 中断了连接"),
        _ => new($"the server of `{address}` is out of order: it answers {outcome.Status}", $"`{address}` 的服务器出错：返回 {outcome.Status}"),
    };

    /// <summary>The address with its Chinese readable; everything that is encoded for another reason stays so.</summary>
    private static string Readable(string address) => EncodedLetters().Replace(address, match => Uri.UnescapeDataString(match.Value));

    [GeneratedRegex("(?:%[89A-Fa-f][0-9A-Fa-f])+")]
    private static partial Regex EncodedLetters();
}
