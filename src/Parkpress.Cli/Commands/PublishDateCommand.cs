using System.CommandLine;
using System.Globalization;
using Parkpress.Authoring;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress publish-date</c>.</summary>
internal sealed class PublishDateCommand
{
    private readonly CommandServices _services;
    private readonly SiteOptionsSet _site;
    private readonly Argument<string> _file;
    private readonly Argument<string> _date;

    private PublishDateCommand(CommandServices services)
    {
        _services = services;
        _site = new SiteOptionsSet(services);
        _file = new Argument<string>("file") { Description = _services.Say("the article", "文章文件") };
        _date = new Argument<string>("date") { Description = _services.Say("2026-01-31, \"2026-01-31 09:00\", or today (the default)", "2026-01-31、\"2026-01-31 09:00\" 或 today（默认）"), DefaultValueFactory = _ => "today" };
    }

    public static Command Make(CommandServices services)
    {
        var publish = new PublishDateCommand(services);
        var command = new Command("publish-date", services.Say("Says when an article is published; it is no draft any more.", "设定文章的发布日期，并取消草稿状态。")) { publish._file, publish._date, publish._site.Root };
        command.SetAction(publish.Run);
        return command;
    }

    private int Run(ParseResult parsed) => AuthoringGuard.Run(_services, _site.RootOf(parsed), workshop =>
    {
        string written = parsed.GetRequiredValue(_date).Trim();
        string date = written is "today" or "今天"
            ? _services.Clock.GetUtcNow().ToOffset(workshop.Config.TimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : written;
        if (!DateTime.TryParseExact(date, ["yyyy-MM-dd", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            throw new AuthoringException(new LocalText(
                $"`{written}` is not a date; write 2026-01-31, \"2026-01-31 09:00\" or today", $"`{written}` 不是有效的日期，请写成 2026-01-31、\"2026-01-31 09:00\" 或 today"));
        }

        string path = new ArticleState(workshop).Publish(workshop.Locate(parsed.GetRequiredValue(_file), _services.Folder), date);
        _services.Terminal.Output.WriteLine(_services.Say($"{path} is published on {date}", $"{path} 将于 {date} 发布"));
    });
}
