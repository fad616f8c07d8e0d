using System.Collections.Immutable;
using System.CommandLine;
using Parkpress.Cli.Reporting;
using Parkpress.Publishing;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress diff</c>.</summary>
internal sealed class DiffCommand
{
    private readonly CommandServices _services;
    private readonly Argument<string> _old;
    private readonly Argument<string> _new;
    private readonly Option<bool> _allowRemoved;
    private readonly Option<bool> _markdown;

    private DiffCommand(CommandServices services)
    {
        _services = services;
        _old = new Argument<string>("old") { Description = _services.Say("the site that is published: its folder, or its manifest.json", "已发布的网站：文件夹，或其 manifest.json") };
        _new = new Argument<string>("new") { Description = _services.Say("the site that is to take its place: its folder, or its manifest.json", "将要发布的网站：文件夹，或其 manifest.json") };
        _allowRemoved = new Option<bool>("--allow-removed") { Description = _services.Say("pages may disappear without a redirect", "允许页面消失而不设跳转") };
        _markdown = new Option<bool>("--markdown") { Description = _services.Say("print Markdown, for a comment on a pull request", "输出 Markdown，用于合并请求的评论") };
    }

    public static Command Make(CommandServices services)
    {
        var diff = new DiffCommand(services);
        var command = new Command("diff", services.Say("Tells what a release changes; fails when an address of a page gets lost.", "列出发布将带来的变化；有页面网址丢失时失败。"))
        {
            diff._old,
            diff._new,
            diff._allowRemoved,
            diff._markdown,
        };
        command.SetAction(diff.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string[] sites = [.. new[] { parsed.GetRequiredValue(_old), parsed.GetRequiredValue(_new) }.Select(folder => Path.GetFullPath(folder, _services.Folder))];
        if (sites.FirstOrDefault(folder => !Directory.Exists(folder) && !File.Exists(folder)) is { } missing)
        {
            _services.Terminal.Error.WriteLine(_services.Say($"there is no folder or manifest `{missing}`", $"没有文件夹或清单 `{missing}`"));
            return ExitCodes.Usage;
        }

        return CommandGuard.RunOnManifests(_services, () =>
        {
            SiteComparison comparison = SiteComparer.Compare(sites[0], sites[1]);
            _services.Terminal.Output.Write(new ComparisonText(_services.Terminal.Language, parsed.GetValue(_markdown)).Of(comparison).ReplaceLineEndings(_services.Terminal.Output.NewLine));
            if (comparison.LostAddresses.IsEmpty || parsed.GetValue(_allowRemoved))
            {
                return ExitCodes.Success;
            }

            ReportLost(comparison.LostAddresses);
            return ExitCodes.ContentErrors;
        });
    }

    private void ReportLost(ImmutableArray<string> addresses) => _services.Terminal.Error.WriteLine(_services.Say(
        $"{addresses.Length} addresses lead nowhere any more: give the page that took their place `aliases: [{addresses[0]}]`, or say `--allow-removed`",
        $"有 {addresses.Length} 个网址将无法访问：请在取代它的页面文首写 `aliases: [{addresses[0]}]`，或使用 `--allow-removed`"));
}
