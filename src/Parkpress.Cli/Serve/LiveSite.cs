using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;
using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Cli.Serve;

/// <summary>Builds the site whenever a source changes, one build at a time, and keeps the last good one for the server.</summary>
internal sealed class LiveSite
{
    // Editors write a file in several steps, and programs many files.
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(250);

    private const int MostFindings = 20;

    private readonly ServeOptions _options;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;
    private readonly DiagnosticTextRenderer _console;
    private readonly DiagnosticTextRenderer _plain = new(new TextRenderOptions { Width = 100 });
    private readonly Channel<string> _changes = Channel.CreateUnbounded<string>();
    private readonly string _run;
    private ServedSite? _site;
    private FrozenDictionary<string, string> _addresses = FrozenDictionary<string, string>.Empty;
    private int _builds;

    public LiveSite(ServeOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        _run = clock.GetUtcNow().UtcTicks.ToString("x", CultureInfo.InvariantCulture);
        _console = new DiagnosticTextRenderer(new TextRenderOptions { Width = terminal.Settings.Width, Style = terminal.Settings.HasColours ? AnsiStyle.Colours : AnsiStyle.Plain, ShowsExplainHint = true });
    }

    /// <summary>The last good site; null before there is one.</summary>
    public ServedSite? Site => Volatile.Read(ref _site);

    /// <summary>Where open pages listen.</summary>
    public LiveFeed Feed { get; } = new();

    /// <summary>Notes that something changed; safe for any thread.</summary>
    /// <param name="path">Relative to the root; empty for what is not known.</param>
    public void NoteChange(string path) => _changes.Writer.TryWrite(path);

    /// <summary>Builds, and then again after every change, until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">At the end.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            await Task.Run(() => Build(changed, cancel), cancel);
            changed.Clear();
            await CollectAsync(changed, cancel);
        }
    }

    /// <summary>Builds once.</summary>
    public void Build(IReadOnlySet<string> changed, CancellationToken cancel)
    {
        BuildOptions options = _options.Build with { Now = _clock.GetUtcNow() };
        BuildResult result;
        try
        {
            result = SiteBuilder.Build(options, progress: null, cancel);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report([exception.Message], new LocalText("cannot build", "无法构建"));
            return;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A server must outlive a mistake of ours as well.
            Report([exception.ToString()], new LocalText("Parkpress itself failed", "Parkpress 自身出错"));
            return;
        }

        ImmutableArray<Diagnostic> errors = [.. result.Diagnostics.Where(finding => finding.Severity == Severity.Error)];
        if (!result.Succeeded)
        {
            foreach (Diagnostic error in errors.Take(MostFindings))
            {
                _terminal.Error.WriteLine(_console.Render(error, result.FindSource, _terminal.Language).ReplaceLineEndings(_terminal.Error.NewLine));
            }

            LocalText count = Wording.Count(Severity.Error, errors.Length);
            Report([.. errors.Take(MostFindings).Select(error => _plain.Render(error, result.FindSource, _terminal.Language))], new LocalText(
                $"{count.English}; the last good site is still shown", $"{count.Chinese}；仍显示上一次成功的网站"));
            return;
        }

        Publish(result, options, cancel);
        Tell(result);
        Feed.Send(new LiveState(Version(), "", [], _options.FollowsEdits ? FindEdited(changed) : null));
    }

    private string Version() => string.Create(CultureInfo.InvariantCulture, $"{_run}-{++_builds}");

    private void Publish(BuildResult result, BuildOptions options, CancellationToken cancel)
    {
        // A build with nothing to do does not know what the site holds.
        SiteContents contents = result.IsRepeated
            ? SiteBuilder.Build(options with { LastStage = BuildStage.Assemble }, progress: null, cancel).Contents
            : result.Contents;
        string Read(string name) => File.Exists(Path.Combine(options.Output, name)) ? File.ReadAllText(Path.Combine(options.Output, name)) : "";
        _addresses = contents.Entries.Where(entry => entry.State == ContentState.Published).ToFrozenDictionary(
            entry => entry.Path, entry => Uri.UnescapeDataString(result.BasePath) + entry.Address.TrimStart('/'), StringComparer.Ordinal);
        Volatile.Write(ref _site, new ServedSite(
            options.Output,
            Uri.UnescapeDataString(result.BasePath),
            result.Files.Select(file => file.Path).ToFrozenSet(StringComparer.Ordinal),
            contents.Entries.Where(entry => entry.State == ContentState.Published && entry.UsualState != ContentState.Published)
                .ToFrozenDictionary(entry => entry.OutputPath, entry => MarkOf(entry.UsualState), StringComparer.Ordinal),
            RedirectRules.Parse(Read("_redirects")),
            HeaderRules.Parse(Read("_headers"))));
    }

    private string MarkOf(ContentState state) => (state == ContentState.Draft
        ? new LocalText("Draft: not on the site", "草稿，未发布") : new LocalText("Not on the site before its date", "未到发布日期")).In(_terminal.Language);

    private string? FindEdited(IReadOnlySet<string> changed) =>
        changed.Where(_addresses.ContainsKey).Select(path => _addresses[path]).ToArray() is [var only] ? only : null;

    private void Report(ImmutableArray<string> findings, LocalText heading)
    {
        _terminal.Error.WriteLine(heading.In(_terminal.Language));
        Feed.Send(new LiveState(_run, heading.In(_terminal.Language), findings, Page: null));
    }

    private void Tell(BuildResult result)
    {
        double seconds = result.Times.Sum(item => item.Time.TotalSeconds);
        int warnings = result.Diagnostics.Count(finding => finding.Severity == Severity.Warning);
        string english = warnings > 0 ? $", {Wording.Count(Severity.Warning, warnings).English}" : "";
        string chinese = warnings > 0 ? $"，{Wording.Count(Severity.Warning, warnings).Chinese}" : "";
        _terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s: {new LocalText($"{result.Written} files written{english}", $"写入 {result.Written} 个文件{chinese}").In(_terminal.Language)}"));
    }

    /// <summary>Waits for a change, and for the quiet behind it.</summary>
    private async Task CollectAsync(HashSet<string> changed, CancellationToken cancel)
    {
        changed.Add(await _changes.Reader.ReadAsync(cancel));
        long start = _clock.GetTimestamp();
        do
        {
            while (_changes.Reader.TryRead(out string? path))
            {
                changed.Add(path);
            }

            await Task.Delay(s_quiet, cancel);
        }
        while (_changes.Reader.TryPeek(out _) && _clock.GetElapsedTime(start) < s_longest);
    }
}
