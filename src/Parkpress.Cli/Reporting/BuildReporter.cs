using System.Collections.Immutable;
using System.Globalization;
using Parkpress.Cli.Links;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Reporting;

/// <summary>Tells a person how a build goes and what came of it.</summary>
/// <param name="pathPrefix">The site's root as seen from the current folder, with a final slash; empty when it is that folder.</param>
internal sealed class BuildReporter(Terminal terminal, ReportChoices choices, string pathPrefix = "") : IBuildProgress
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly FindingPrinter _printer = new(terminal, choices, pathPrefix);

    private BuildStage _stage;
    private long _lastDrawn;
    private bool _isDrawn;
    private ImmutableArray<LinkOutcome>? _links;

    public void Enter(BuildStage stage)
    {
        lock (_gate)
        {
            _stage = stage;
            Draw(StageNames.Of(stage).In(terminal.Language));
        }
    }

    public void Report(int done, int total) => Report(StageNames.Of(_stage), done, total);

    private void Report(LocalText what, int done, int total)
    {
        if (!terminal.Settings.IsInteractive)
        {
            return;
        }

        lock (_gate)
        {
            long now = Environment.TickCount64;
            if (now - _lastDrawn >= ProgressInterval.TotalMilliseconds)
            {
                _lastDrawn = now;
                Draw(string.Create(CultureInfo.InvariantCulture, $"{what.In(terminal.Language)} {done} / {total}"));
            }
        }
    }

    /// <summary>Outside links are being asked for.</summary>
    public void ReportLinks(int done, int total) => Report(new LocalText("outside links", "站外链接"), done, total);

    /// <summary>Keeps what is to be said about outside links in the summary.</summary>
    public void KeepLinkOutcomes(ImmutableArray<LinkOutcome> outcomes) => _links = outcomes;

    /// <summary>Prints the findings of a build, then the summary.</summary>
    public void Finish(BuildResult result, BuildOptions options)
    {
        Clear();
        _printer.Print(result.Diagnostics, result.FindSource);
        bool isPlan = options.LastStage < BuildStage.Publish;
        if (isPlan && result.Succeeded)
        {
            PrintPlan(result);
        }

        if (!result.Succeeded)
        {
            Say(terminal.Error, new LocalText("nothing was published; the earlier site is unchanged", "未发布；原来的网站保持不变"));
        }
        else if (choices.Verbosity != Verbosity.Quiet)
        {
            PrintSummary(result, options, isPlan);
        }
    }

    /// <summary>Prints where a build spent its time, behind everything else.</summary>
    public void FinishProfile(BuildProfile profile)
    {
        if (choices.Verbosity != Verbosity.Quiet)
        {
            foreach (string line in new ProfileReport(terminal.Language).Lines(profile))
            {
                _printer.Results.WriteLine(line);
            }
        }
    }

    /// <summary>Says where the trace lies, or why it does not.</summary>
    public void FinishTrace(string path, LocalText? fault)
    {
        if (fault is { } reason)
        {
            Say(terminal.Error, new LocalText($"--trace: cannot write `{path}`: {reason.English}", $"--trace：无法写入 `{path}`：{reason.Chinese}"));
        }
        else if (choices.Verbosity != Verbosity.Quiet)
        {
            Say(_printer.Results, new LocalText($"trace: {path}", $"跟踪文件：{path}"));
        }
    }

    /// <summary>Prints the findings of a check, then the summary.</summary>
    /// <param name="result">With the findings to show.</param>
    /// <param name="elsewhere">Findings in files that the user did not ask about.</param>
    public void FinishCheck(BuildResult result, int elsewhere)
    {
        Clear();
        _printer.Print(result.Diagnostics, result.FindSource);
        if (choices.Verbosity == Verbosity.Quiet)
        {
            return;
        }

        TextWriter output = _printer.Results;
        int pages = result.Totals.Published;
        Say(output, result.Diagnostics.IsEmpty
            ? new LocalText($"{pages} pages checked, no problems found", $"已检查 {pages} 个页面，没有发现问题")
            : new LocalText($"{pages} pages checked", $"已检查 {pages} 个页面"));
        if (elsewhere > 0)
        {
            Say(output, new LocalText($"not shown: {elsewhere} in other files", $"未显示：其他文件中的 {elsewhere} 处问题"));
        }

        PrintWithheld(result, output);
        if (_links is { } links)
        {
            int Count(LinkVerdict verdict) => links.Count(outcome => outcome.Verdict == verdict);
            Say(output, new LocalText(
                $"{links.Length} outside links: {Count(LinkVerdict.Good)} answer, {Count(LinkVerdict.Moved)} moved, {Count(LinkVerdict.Broken)} broken, {Count(LinkVerdict.Unreachable)} unreachable, {Count(LinkVerdict.Undecided)} refuse programs",
                $"站外链接 {links.Length} 个：正常 {Count(LinkVerdict.Good)}，已迁移 {Count(LinkVerdict.Moved)}，失效 {Count(LinkVerdict.Broken)}，无法访问 {Count(LinkVerdict.Unreachable)}，拒绝程序访问 {Count(LinkVerdict.Undecided)}"));
        }

        if (choices.Verbosity == Verbosity.Verbose)
        {
            output.WriteLine(Times(result.Times));
        }
    }

    /// <summary>Wipes the progress line away.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (_isDrawn)
            {
                terminal.Error.Write("\r\e[K");
                _isDrawn = false;
            }
        }
    }

    private void Draw(string text)
    {
        if (terminal.Settings.IsInteractive && choices.Verbosity != Verbosity.Quiet)
        {
            terminal.Error.Write("\r\e[K" + text);
            _isDrawn = true;
        }
    }

    private void PrintPlan(BuildResult result)
    {
        TextWriter output = _printer.Results;
        foreach ((string path, _, long size) in result.Files)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,10} {path}"));
        }
    }

    private void PrintSummary(BuildResult result, BuildOptions options, bool isPlan)
    {
        TextWriter output = _printer.Results;
        BuildTotals totals = result.Totals;
        double megabytes = totals.Size / 1e6;
        string folder = Path.GetRelativePath(options.Root, options.Output);
        LocalText line = new(
            string.Create(CultureInfo.InvariantCulture, $"{totals.Pages} pages, {totals.Lists} lists, {totals.Assets} assets, {totals.Others} other files, {megabytes:0.0} MB"),
            string.Create(CultureInfo.InvariantCulture, $"{totals.Pages} 个页面，{totals.Lists} 个列表，{totals.Assets} 个资源，{totals.Others} 个其他文件，共 {megabytes:0.0} MB"));
        LocalText place = isPlan ? new(" (nothing written)", "（未写入）") : new($" in {folder}", $"，位于 {folder}");
        output.WriteLine(line.In(terminal.Language) + place.In(terminal.Language));
        PrintWithheld(result, output);
        if (result.IsRepeated)
        {
            Say(output, new LocalText("nothing has changed since the last build", "自上次构建以来没有变化"));
        }

        output.WriteLine(Times(result.Times));
        if (choices.Verbosity == Verbosity.Verbose)
        {
            foreach ((string path, _, long size) in result.Files.OrderByDescending(file => file.Size).Take(10))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,10} {path}"));
            }
        }
    }

    private void PrintWithheld(BuildResult result, TextWriter output)
    {
        (int Count, LocalText Name)[] states =
        [
            (result.Totals.Drafts, new("draft", "草稿")), (result.Totals.Future, new("future", "日期在将来")), (result.Totals.Expired, new("expired", "已过期")),
        ];
        (int Count, LocalText Name)[] counts = [.. states.Where(state => state.Count > 0)];
        if (counts.Length > 0)
        {
            Say(output, new LocalText(
                "withheld: " + string.Join(", ", counts.Select(item => $"{item.Count} {item.Name.English}")),
                "未公开：" + string.Join("，", counts.Select(item => $"{item.Name.Chinese} {item.Count}"))));
        }
    }

    private void Say(TextWriter output, LocalText line) => output.WriteLine(line.In(terminal.Language));

    private string Times(ImmutableArray<(BuildStage Stage, TimeSpan Time)> times)
    {
        double total = times.Sum(item => item.Time.TotalSeconds);
        IEnumerable<string> parts = times.Select(item => string.Create(CultureInfo.InvariantCulture, $"{StageNames.Of(item.Stage).In(terminal.Language)} {item.Time.TotalSeconds:0.00}"));
        return string.Create(CultureInfo.InvariantCulture, $"{total:0.00} s: {string.Join(", ", parts)}");
    }
}
