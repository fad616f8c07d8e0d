using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary>The options that say how a site is read.</summary>
internal sealed class ContentOptionsSet
{
    private static readonly string[] MomentFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'",
    ];

    private readonly CommandServices _services;
    private readonly Option<string?> _config;
    private readonly Option<string?> _baseUrl;
    private readonly Option<bool> _drafts;
    private readonly Option<bool> _future;
    private readonly Option<DateTimeOffset?> _now;
    private readonly Option<string> _environment;

    public ContentOptionsSet(CommandServices services)
    {
        _services = services;
        string Say(string english, string chinese) => new LocalText(english, chinese).In(services.Terminal.Language);
        _config = new Option<string?>("--config") { Description = Say("file to read in place of the root's site.yml", "代替 site.yml 的配置文件"), HelpName = "file" };
        _baseUrl = new Option<string?>("--base-url") { Description = Say("address of the site, in place of base_url", "网站地址，代替 base_url"), HelpName = "url" };
        _drafts = new Option<bool>("--drafts") { Description = Say("publish drafts, too", "同时发布草稿") };
        _future = new Option<bool>("--future") { Description = Say("publish pages dated in the future, too", "同时发布日期在将来的页面") };
        _now = new Option<DateTimeOffset?>("--now")
        {
            Description = Say("the moment that decides what is future or expired, such as 2026-01-31 or 2026-01-31T09:00:00+08:00 (default: now)", "判断将来与过期所依据的时刻，如 2026-01-31 或 2026-01-31T09:00:00+08:00（默认为当前时间）"),
            HelpName = "moment",
            CustomParser = result => ParseMoment(result, Say),
        };
        _environment = new Option<string>("--environment") { Description = Say("name that templates see as build.environment (default: production)", "模板中 build.environment 的值（默认为 production）"), DefaultValueFactory = _ => "production", HelpName = "name" };
        _baseUrl.Validators.Add(result => RequireAbsolute(result, Say));
    }

    /// <summary>Adds the options that decide what is published and how.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_config, _baseUrl, _drafts, _future, _now, _environment])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Adds those that a list of the content needs.</summary>
    public void AddReadingTo(Command command)
    {
        command.Options.Add(_config);
        command.Options.Add(_now);
    }

    /// <summary>What a build is asked to do; the caller adds what else it wants.</summary>
    public BuildOptions Read(ParseResult parsed, SiteOptionsSet site) => new()
    {
        Root = site.RootOf(parsed),
        Output = site.OutputOf(parsed),
        Cache = site.CacheOf(parsed),
        ConfigFile = parsed.GetValue(_config) is { } config ? Path.GetFullPath(config, _services.Folder) : null,
        BaseUrl = parsed.GetValue(_baseUrl),
        IncludesDrafts = parsed.GetValue(_drafts),
        IncludesFuture = parsed.GetValue(_future),
        Now = parsed.GetValue(_now) ?? _services.Clock.GetUtcNow(),
        Environment = parsed.GetValue(_environment) ?? "production",
    };

    /// <summary>What the options name and the disk has not, or null.</summary>
    public static LocalText? FindMissingPath(BuildOptions options)
    {
        if (!Directory.Exists(options.Root))
        {
            return new LocalText($"--root: there is no folder `{options.Root}`", $"--root：没有文件夹 `{options.Root}`");
        }

        return options.ConfigFile is { } config && !File.Exists(config)
            ? new LocalText($"--config: there is no file `{config}`", $"--config：没有文件 `{config}`")
            : null;
    }

    private static DateTimeOffset? ParseMoment(ArgumentResult result, Func<string, string, string> say)
    {
        string text = result.Tokens[0].Value;
        // A day without a zone begins in China's: the same day for every machine.
        if (DateTimeOffset.TryParseExact(text.Length == 10 ? text + "T00:00:00+08:00" : text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
        {
            return moment;
        }

        result.AddError(say($"--now: `{text}` is not a moment; write 2026-01-31 or 2026-01-31T09:00:00+08:00", $"--now：`{text}` 不是有效的时刻，请写成 2026-01-31 或 2026-01-31T09:00:00+08:00"));
        return null;
    }

    private static void RequireAbsolute(OptionResult result, Func<string, string, string> say)
    {
        string? text = result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            result.AddError(say($"--base-url: `{text}` is not an address; write https://example.cn/", $"--base-url：`{text}` 不是完整的网址，请写成 https://example.cn/"));
        }
    }
}
