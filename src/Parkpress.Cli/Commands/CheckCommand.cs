using System.Collections.Immutable;
using System.CommandLine;
using Parkpress.Cli.Links;
using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress check</c>.</summary>
internal sealed class CheckCommand
{
    private readonly CommandServices _services;
    private readonly SiteOptionsSet _site;
    private readonly ContentOptionsSet _content;
    private readonly ReportOptionsSet _report;
    private readonly Argument<string[]> _paths;
    private readonly Option<bool> _external;
    private readonly Option<bool> _fresh;
    private readonly Option<bool> _allowPrivate;

    private CheckCommand(CommandServices services)
    {
        _services = services;
        _site = new SiteOptionsSet(services);
        _content = new ContentOptionsSet(services);
        _report = new ReportOptionsSet(services);
        string Say(string english, string chinese) => new LocalText(english, chinese).In(services.Terminal.Language);
        _paths = new Argument<string[]>("paths")
        {
            Description = Say("files and folders whose findings to show (default: all); the whole site is read in any case", "只显示这些文件或文件夹中的问题（默认为全部）；仍会读取整个站点"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        _external = new Option<bool>("--external") { Description = Say("ask for the addresses of other sites, too", "同时检查站外链接") };
        _fresh = new Option<bool>("--fresh") { Description = Say("with --external: ask again for what was found out lately", "与 --external 同用：不使用近期的检查结果") };
        _allowPrivate = new Option<bool>("--allow-private") { Description = Say("with --external: ask for addresses of private networks, too", "与 --external 同用：也检查内部网络的地址") };
    }

    public static Command Make(CommandServices services)
    {
        var check = new CheckCommand(services);
        var command = new Command("check", new LocalText("Looks for mistakes and writes nothing.", "检查站点，不写入任何文件。").In(services.Terminal.Language));
        command.Arguments.Add(check._paths);
        check._site.AddReadingTo(command);
        check._content.AddTo(command);
        foreach (Option option in (Option[])[check._external, check._fresh, check._allowPrivate])
        {
            command.Options.Add(option);
        }

        check._report.AddTo(command);
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        BuildOptions options = _content.Read(parsed, _site) with { LastStage = BuildStage.Render, IsStrict = _report.IsStrict(parsed) };
        LocalText? wrong = ContentOptionsSet.FindMissingPath(options);
        PathFilter? filter = wrong is null ? PathFilter.Make(options.Root, _services.Folder, parsed.GetValue(_paths) ?? [], out wrong) : null;
        if (filter is null)
        {
            _services.Terminal.Error.WriteLine(wrong!.Value.In(_services.Terminal.Language));
            return ExitCodes.Usage;
        }

        var reporter = new BuildReporter(_services.Terminal, _report.Read(parsed), _site.PrefixOf(parsed));
        return CommandGuard.Run(_services, CommandGuard.Stopped, reporter.Clear, cancel =>
        {
            BuildResult result = SiteBuilder.Build(options, reporter, cancel);
            ImmutableArray<Diagnostic> findings = result.Diagnostics;
            if (parsed.GetValue(_external))
            {
                findings = CheckLinks(parsed, options, result, reporter, cancel);
            }

            ImmutableArray<Diagnostic> shown = [.. findings.Where(finding => filter.Shows(finding.Primary.Path))];
            reporter.FinishCheck(result with { Diagnostics = shown }, findings.Length - shown.Length);
            return ExitCodes.Of(shown);
        });
    }

    /// <summary>The findings of the build and those about outside links.</summary>
    private ImmutableArray<Diagnostic> CheckLinks(
        ParseResult parsed, BuildOptions options, BuildResult result, BuildReporter reporter, CancellationToken cancel)
    {
        var cache = new LinkCache(options.Cache, _services.Clock.GetUtcNow());
        if (!parsed.GetValue(_fresh))
        {
            cache.Load();
        }

        using var client = new LinkClient(new LinkClientOptions { AllowsPrivate = parsed.GetValue(_allowPrivate) }, _services.Clock);
        ImmutableArray<LinkOutcome> outcomes = new LinkChecker(client, cache).CheckAll(
            result.ExternalLinks, done => reporter.ReportLinks(done, result.ExternalLinks.Length), cancel);
        DiagnosticBag bag = result.MakeBag();
        bag.AddRange(result.Diagnostics);
        for (int i = 0; i < outcomes.Length; i++)
        {
            LinkFindings.Report(result.ExternalLinks[i], outcomes[i], bag);
        }

        reporter.KeepLinkOutcomes(outcomes);
        return bag.ToSorted();
    }
}
