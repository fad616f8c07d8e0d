using System.Net;
using Parkpress.Cli.Reporting;
using Parkpress.Cli.Serve;
using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.BrowserTests;

/// <summary>A copy of the sample site under <c>parkpress serve</c>, which tests may edit.</summary>
internal sealed class LivePreview : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CancellationTokenSource _end = new();
    private PreviewServer? _server;
    private SourceWatcher? _watcher;
    private Task? _run;

    /// <summary>Where it is served, without a final slash.</summary>
    public string Address => $"http://127.0.0.1:{_server!.Port}";

    /// <summary>What it printed.</summary>
    public StringWriter Log { get; } = new();

    public static Task<LivePreview> StartAsync(bool followsEdits = false) => StartAsync(static _ => { }, followsEdits);

    /// <summary>The same with more files.</summary>
    public static async Task<LivePreview> StartAsync(Action<TempFolder> prepare, bool followsEdits = false)
    {
        var preview = new LivePreview();
        foreach (string area in (string[])["content", "static"])
        {
            foreach (string file in Directory.EnumerateFiles(Repository.At(area), "*", SearchOption.AllDirectories))
            {
                preview._folder.Write(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllBytes(file));
            }
        }

        prepare(preview._folder);
        preview._folder.Write("site.yml", File.ReadAllBytes(Repository.At("site.yml")));
        var build = new BuildOptions
        {
            Root = preview._folder.Path,
            Output = preview._folder.At(".cache/serve/public"),
            Cache = preview._folder.At(".cache/serve/cache"),
            IncludesDrafts = true,
            IncludesFuture = true,
            UpdatesInPlace = true,
            Now = TimeProvider.System.GetUtcNow(),
        };
        var options = new ServeOptions(build, IPAddress.Loopback, Port: 0, IsPortFixed: true, followsEdits);
        var terminal = new Terminal(TextWriter.Synchronized(preview.Log), TextWriter.Synchronized(preview.Log), Language.Chinese, new TerminalSettings(IsInteractive: false, HasColours: false, Width: 100));
        var live = new LiveSite(options, terminal, TimeProvider.System);
        preview._server = await PreviewServer.StartAsync(live, options, Language.Chinese);
        preview._watcher = new SourceWatcher(build.Root, configFile: null, live.NoteChange);
        preview._run = live.RunAsync(preview._end.Token);
        while (live.Site is null)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return preview;
    }

    public string Read(string path) => File.ReadAllText(_folder.At(path));

    public void Write(string path, string text) => _folder.Write(path, text);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _watcher?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        try
        {
            await _run!;
        }
        catch (OperationCanceledException)
        {
            // Its only end.
        }

        _end.Dispose();
        _folder.Dispose();
    }
}
