using System.CommandLine;
using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress build</c>.</summary>
internal sealed class BuildCommand
{
    private static readonly LocalText Stopped = new("stopped; the earlier site is unchanged", "已停止；原来的网站保持不变");

    private readonly CommandServices _services;
    private readonly SiteOptionsSet _site;
    private readonly ContentOptionsSet _content;
    private readonly ReportOptionsSet _report;
    private readonly Option<bool> _plan;

    private BuildCommand(CommandServices services)
    {
        _services = services;
        _site = new SiteOptionsSet(services);
        _content = new ContentOptionsSet(services);
        _report = new ReportOptionsSet(services);
        _plan = new Option<bool>("--plan")
        {
            Description = new LocalText("list the files that would be written, and write nothing", "只列出将要写入的文件，不写入").In(services.Terminal.Language),
        };
    }

    public static Command Make(CommandServices services)
    {
        var build = new BuildCommand(services);
        var command = new Command("build", new LocalText("Builds the site.", "生成网站。").In(services.Terminal.Language));
        build._site.AddTo(command);
        build._content.AddTo(command);
        command.Options.Add(build._plan);
        build._report.AddTo(command);
        command.SetAction(build.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        BuildOptions options = _content.Read(parsed, _site) with
        {
            LastStage = parsed.GetValue(_plan) ? BuildStage.Render : BuildStage.Publish,
            IsStrict = _report.IsStrict(parsed),
        };
        if (ContentOptionsSet.FindMissingPath(options) is { } missing)
        {
            _services.Terminal.Error.WriteLine(missing.In(_services.Terminal.Language));
            return ExitCodes.Usage;
        }

        var reporter = new BuildReporter(_services.Terminal, _report.Read(parsed), _site.PrefixOf(parsed));
        return CommandGuard.Run(_services, Stopped, reporter.Clear, cancel =>
        {
            BuildResult result = SiteBuilder.Build(options, reporter, cancel);
            reporter.Finish(result, options);
            return ExitCodes.Of(result.Diagnostics);
        });
    }
}
