using System.Collections.Immutable;
using System.Globalization;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;
using Parkpress.Outputs;

namespace Parkpress.Cli.Reporting;

/// <summary>Tells a person how a build goes and what came of it.</summary>
internal sealed class BuildReporter(Terminal terminal, Verbosity verbosity) : IBuildProgress
{
    // Enough to work on; a folder full of one mistake must not bury the other findings.
    private const int MaxFindingsPerRule = 20;

    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly DiagnosticTextRenderer _renderer = new(new TextRenderOptions
    {
        Width = terminal.Settings.Width,
        Style = terminal.Settings.HasColours ? AnsiStyle.Colours : AnsiStyle.Plain,
    });

    private BuildStage _stage;
    private long _lastDrawn;
    private bool _isDrawn;

    public void Enter(BuildStage stage)
    {
        lock (_gate)
        {
            _stage = stage;
            Draw(NameOf(stage).In(terminal.Language));
        }
    }

    public void Report(int done, int total)
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
                Draw(string.Create(CultureInfo.InvariantCulture, $"{NameOf(_stage).In(terminal.Language)} {done} / {total}"));
            }
        }
    }

    /// <summary>Prints findings, then the summary.</summary>
    public void Finish(BuildResult result, BuildOptions options)
    {
        Clear();
        PrintFindings(result);

        if (options.PlansOnly && result.Succeeded)
        {
            PrintPlan(result);
        }

        if (!result.Diagnostics.IsEmpty)
        {
            terminal.Error.WriteLine(_renderer.RenderSummary(result.Diagnostics, terminal.Language));
        }

        if (!result.Succeeded)
        {
            terminal.Error.WriteLine(new LocalText("nothing was published; the earlier site is unchanged", "未发布；原来的网站保持不变").In(terminal.Language));
        }
        else if (verbosity != Verbosity.Quiet)
        {
            PrintSummary(result, options);
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
        if (terminal.Settings.IsInteractive && verbosity != Verbosity.Quiet)
        {
            terminal.Error.Write("\r\e[K" + text);
            _isDrawn = true;
        }
    }

    private void PrintFindings(BuildResult result)
    {
        var printed = new Dictionary<Rule, int>();
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            int count = printed[diagnostic.Rule] = printed.GetValueOrDefault(diagnostic.Rule) + 1;
            if (count <= MaxFindingsPerRule)
            {
                terminal.Error.WriteLine(_renderer.Render(diagnostic, result.FindSource, terminal.Language).ReplaceLineEndings(terminal.Error.NewLine));
            }
        }

        foreach ((Rule rule, int count) in printed.Where(pair => pair.Value > MaxFindingsPerRule).OrderBy(pair => pair.Key.Code, StringComparer.Ordinal))
        {
            int more = count - MaxFindingsPerRule;
            terminal.Error.WriteLine(new LocalText($"… and {more} more of {rule.Code} ({rule.Name})", $"……另有 {more} 处 {rule.Code}（{rule.Title.Chinese}）").In(terminal.Language));
        }
    }

    private void PrintPlan(BuildResult result)
    {
        foreach ((string path, _, long size) in result.Files)
        {
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,10} {path}"));
        }
    }

    private void PrintSummary(BuildResult result, BuildOptions options)
    {
        int Count(OutputKind kind) => result.Files.Count(file => file.Kind == kind);
        double megabytes = result.Files.Sum(file => file.Size) / 1e6;
        string output = Path.GetRelativePath(options.Root, options.Output);
        LocalText line = new(
            string.Create(CultureInfo.InvariantCulture, $"{Count(OutputKind.Page)} pages, {Count(OutputKind.List)} lists, {Count(OutputKind.Asset)} assets, {Count(OutputKind.Other)} other files, {megabytes:0.0} MB"),
            string.Create(CultureInfo.InvariantCulture, $"{Count(OutputKind.Page)} 个页面，{Count(OutputKind.List)} 个列表，{Count(OutputKind.Asset)} 个资源，{Count(OutputKind.Other)} 个其他文件，共 {megabytes:0.0} MB"));
        LocalText place = options.PlansOnly ? new(" (nothing written)", "（未写入）") : new($" in {output}", $"，位于 {output}");
        terminal.Output.WriteLine(line.In(terminal.Language) + place.In(terminal.Language));
        terminal.Output.WriteLine(Times(result.Times));
        if (verbosity == Verbosity.Verbose)
        {
            foreach ((string path, _, long size) in result.Files.OrderByDescending(file => file.Size).Take(10))
            {
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,10} {path}"));
            }
        }
    }

    private string Times(ImmutableArray<(BuildStage Stage, TimeSpan Time)> times)
    {
        double total = times.Sum(item => item.Time.TotalSeconds);
        IEnumerable<string> parts = times.Select(item => string.Create(CultureInfo.InvariantCulture, $"{NameOf(item.Stage).In(terminal.Language)} {item.Time.TotalSeconds:0.00}"));
        return string.Create(CultureInfo.InvariantCulture, $"{total:0.00} s: {string.Join(", ", parts)}");
    }

    private static LocalText NameOf(BuildStage stage) => stage switch
    {
        BuildStage.Scan => new("scan", "扫描"),
        BuildStage.Read => new("read", "读取"),
        BuildStage.Assemble => new("assemble", "组织"),
        BuildStage.Check => new("check", "检查"),
        BuildStage.Plan => new("plan", "规划"),
        BuildStage.Render => new("render", "生成"),
        _ => new("publish", "发布"),
    };
}
