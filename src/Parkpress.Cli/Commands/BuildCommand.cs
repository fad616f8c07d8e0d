using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress build</c>.</summary>
internal sealed class BuildCommand
{
    private static readonly string[] MomentFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'",
    ];

    private readonly CommandServices _services;
    private readonly SiteOptionsSet _site;
    private readonly Option<string?> _config;
    private readonly Option<string?> _baseUrl;
    private readonly Option<bool> _drafts;
    private readonly Option<bool> _future;
    private readonly Option<DateTimeOffset?> _now;
    private readonly Option<string> _environment;
    private readonly Option<bool> _plan;
    private readonly Option<bool> _quiet;
    private readonly Option<bool> _verbose;

    private BuildCommand(CommandServices services)
    {
        _services = services;
        Language language = services.Terminal.Language;
        string Say(string english, string chinese) => new LocalText(english, chinese).In(language);
        _site = new SiteOptionsSet(services);
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
        _environment = new Option<string>("--environment") { Description = Say("name that templates see as build.environment", "模板中 build.environment 的值"), DefaultValueFactory = _ => "production", HelpName = "name" };
        _plan = new Option<bool>("--plan") { Description = Say("list the files that would be written, and write nothing", "只列出将要写入的文件，不写入") };
        _quiet = new Option<bool>("--quiet", "-q") { Description = Say("print findings alone", "只输出检查结果") };
        _verbose = new Option<bool>("--verbose", "-v") { Description = Say("print more", "输出更多信息") };
        _baseUrl.Validators.Add(result => RequireAbsolute(result, Say));
    }

    public static Command Make(CommandServices services)
    {
        var build = new BuildCommand(services);
        var command = new Command("build", new LocalText("Builds the site.", "生成网站。").In(services.Terminal.Language));
        build._site.AddTo(command);
        foreach (Option option in (Option[])[build._config, build._baseUrl, build._drafts, build._future, build._now, build._environment, build._plan, build._quiet, build._verbose])
        {
            command.Options.Add(option);
        }

        command.SetAction(build.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        BuildOptions options = ReadOptions(parsed);
        if (FindMissingPath(options) is { } missing)
        {
            _services.Terminal.Error.WriteLine(missing.In(_services.Terminal.Language));
            return ExitCodes.Usage;
        }

        Verbosity verbosity = parsed.GetValue(_quiet) ? Verbosity.Quiet : parsed.GetValue(_verbose) ? Verbosity.Verbose : Verbosity.Normal;
        var reporter = new BuildReporter(_services.Terminal, verbosity);
        using var cancel = new CancellationTokenSource();
        void Stop(object? sender, ConsoleCancelEventArgs pressed)
        {
            // The first press lets the build clean up behind itself; the second ends the process.
            pressed.Cancel = !cancel.IsCancellationRequested;
            cancel.Cancel();
        }

        Console.CancelKeyPress += Stop;
        try
        {
            BuildResult result = SiteBuilder.Build(options, reporter, cancel.Token);
            reporter.Finish(result, options);
            return result.Succeeded ? ExitCodes.Success : ExitCodes.ContentErrors;
        }
        catch (OperationCanceledException)
        {
            _services.Terminal.Error.WriteLine(new LocalText("stopped; the earlier site is unchanged", "已停止；原来的网站保持不变").In(_services.Terminal.Language));
            return ExitCodes.Failure;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reporter.Clear();
            _services.Terminal.Error.WriteLine(new LocalText($"cannot go on: {exception.Message}", $"无法继续：{exception.Message}").In(_services.Terminal.Language));
            return ExitCodes.Failure;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            reporter.Clear();
            _services.Terminal.Error.WriteLine(new LocalText(
                $"Parkpress itself failed; please report this with the file it names:\n{exception}", $"Parkpress 自身出错，请连同所指文件一并反馈：\n{exception}").In(_services.Terminal.Language));
            return ExitCodes.Failure;
        }
        finally
        {
            Console.CancelKeyPress -= Stop;
        }
    }

    private static LocalText? FindMissingPath(BuildOptions options)
    {
        if (!Directory.Exists(options.Root))
        {
            return new LocalText($"--root: there is no folder `{options.Root}`", $"--root：没有文件夹 `{options.Root}`");
        }

        return options.ConfigFile is { } config && !File.Exists(config)
            ? new LocalText($"--config: there is no file `{config}`", $"--config：没有文件 `{config}`")
            : null;
    }

    private BuildOptions ReadOptions(ParseResult parsed) => new()
    {
        Root = _site.RootOf(parsed),
        Output = _site.OutputOf(parsed),
        Cache = _site.CacheOf(parsed),
        ConfigFile = parsed.GetValue(_config) is { } config ? Path.GetFullPath(config, _services.Folder) : null,
        BaseUrl = parsed.GetValue(_baseUrl),
        IncludesDrafts = parsed.GetValue(_drafts),
        IncludesFuture = parsed.GetValue(_future),
        Now = parsed.GetValue(_now) ?? _services.Clock.GetUtcNow(),
        Environment = parsed.GetValue(_environment)!,
        PlansOnly = parsed.GetValue(_plan),
    };

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
