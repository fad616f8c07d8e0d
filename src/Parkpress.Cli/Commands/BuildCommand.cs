using System.CommandLine;
using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;
using Parkpress.Publishing;

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
    private readonly Option<bool> _profile;
    private readonly Option<string?> _trace;
    private readonly Option<bool> _verify;
    private readonly Option<int> _wait;
    private readonly Option<bool> _deleteUnknown;
    private readonly Option<bool> _inPlace;

    private BuildCommand(CommandServices services)
    {
        _services = services;
        _site = new SiteOptionsSet(services);
        _content = new ContentOptionsSet(services);
        _report = new ReportOptionsSet(services);
        string Say(string english, string chinese) => new LocalText(english, chinese).In(services.Terminal.Language);
        _plan = new Option<bool>("--plan") { Description = Say("list the files that would be written, and write nothing", "只列出将要写入的文件，不写入") };
        _verify = new Option<bool>("--verify") { Description = Say("build once more from nothing, and fail unless every byte is the same", "再从零生成一次，逐字节比对，不一致则失败") };
        _wait = new Option<int>("--wait") { Description = Say("seconds to wait while another build writes to the same folder (default: 0)", "另一个构建正在写入同一文件夹时等待的秒数（默认 0）"), HelpName = "seconds" };
        _deleteUnknown = new Option<bool>("--delete-unknown") { Description = Say("remove files from the output folder that no build wrote", "删除输出文件夹中不是由构建写入的文件") };
        _inPlace = new Option<bool>("--in-place") { Description = Say("replace files one by one: faster for very large sites, but not in one step", "逐个替换文件：超大站点更快，但不是一步切换") };
        _profile = new Option<bool>("--profile") { Description = Say("print where the build spends its time", "输出构建各部分所用的时间") };
        _trace = new Option<string?>("--trace") { Description = Say("file for each step of the build, which speedscope.app shows", "记录构建每一步的文件，可用 speedscope.app 查看"), HelpName = "file" };
    }

    public static Command Make(CommandServices services)
    {
        var build = new BuildCommand(services);
        var command = new Command("build", new LocalText("Builds the site.", "生成网站。").In(services.Terminal.Language));
        build._site.AddTo(command);
        build._content.AddTo(command);
        command.Options.Add(build._plan);
        command.Options.Add(build._verify);
        command.Options.Add(build._wait);
        command.Options.Add(build._deleteUnknown);
        command.Options.Add(build._inPlace);
        command.Options.Add(build._profile);
        command.Options.Add(build._trace);
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
            IsProfiled = parsed.GetValue(_profile),
            Patience = TimeSpan.FromSeconds(Math.Max(0, parsed.GetValue(_wait))),
            DeletesUnknownFiles = parsed.GetValue(_deleteUnknown),
            UpdatesInPlace = parsed.GetValue(_inPlace),
            IsTraced = parsed.GetValue(_trace) is not null,
        };
        string? trace = parsed.GetValue(_trace) is { } file ? Path.GetFullPath(file, _services.Folder) : null;
        if ((ContentOptionsSet.FindMissingPath(options) ?? (trace is null ? null : TraceFile.FindProblem(trace, options))) is { } problem)
        {
            _services.Terminal.Error.WriteLine(problem.In(_services.Terminal.Language));
            return ExitCodes.Usage;
        }

        var reporter = new BuildReporter(_services.Terminal, _report.Read(parsed), _site.PrefixOf(parsed));
        return CommandGuard.Run(_services, Stopped, reporter.Clear, cancel =>
        {
            BuildResult result = SiteBuilder.Build(options, reporter, cancel);
            reporter.Finish(result, options);
            if (options.IsProfiled)
            {
                reporter.FinishProfile(result.Profile!);
            }

            int code = ExitCodes.Of(result.Diagnostics);
            if (code == ExitCodes.Success && parsed.GetValue(_verify) && options.LastStage == BuildStage.Publish && !IsVerified(options, cancel))
            {
                return ExitCodes.Failure;
            }

            return trace is null || TryWriteTrace(trace, result, reporter) || code != ExitCodes.Success ? code : ExitCodes.Failure;
        });
    }

    private bool IsVerified(BuildOptions options, CancellationToken cancel)
    {
        SiteComparison comparison = SiteVerifier.Verify(options, cancel);
        Terminal terminal = _services.Terminal;
        if (comparison.IsEmpty)
        {
            terminal.Output.WriteLine(new LocalText("verified: a build from nothing gives the same bytes", "已验证：从零生成的结果逐字节相同").In(terminal.Language));
            return true;
        }

        terminal.Error.WriteLine(new LocalText(
            "a build from nothing gives other bytes; please report this with the files below, and delete the cache folder:",
            "从零生成的结果不一致，请连同以下文件一并反馈，并删除缓存文件夹：").In(terminal.Language));
        terminal.Error.Write(new ComparisonText(terminal.Language, isMarkdown: false).Of(comparison).ReplaceLineEndings(terminal.Error.NewLine));
        return false;
    }

    private static bool TryWriteTrace(string path, BuildResult result, BuildReporter reporter)
    {
        LocalText? fault = TraceFile.TryWrite(path, result.Profile!.Trace!);
        reporter.FinishTrace(path, fault);
        return fault is null;
    }
}
