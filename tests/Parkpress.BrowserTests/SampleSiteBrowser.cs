using System.Collections.Concurrent;
using Microsoft.Playwright;
using Parkpress.BrowserTests;
using Parkpress.Tests.TinySites;

[assembly: AssemblyFixture(typeof(SampleSiteBrowser))]

namespace Parkpress.BrowserTests;

/// <summary>The repository's own site, built once, served, and a browser to look at it.</summary>
public sealed class SampleSiteBrowser : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly ConcurrentDictionary<string, ConcurrentBag<Reader>> _readers = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SiteServer? _server;

    /// <summary>Where the site is served, without a final slash.</summary>
    public string Address => _server!.Address;

    /// <summary>Why no browser runs; null when one does.</summary>
    public Exception? Trouble { get; private set; }

    /// <summary>True when there is a file of that path below the output folder.</summary>
    public bool HasFile(string path) => File.Exists(Path.Combine(_folder.At("public"), path));

    /// <summary>How the sample site is built; pictures are kept between runs.</summary>
    public static BuildOptions Options(string output) => new()
    {
        Root = Repository.Root,
        Output = output,
        Cache = Repository.At(".cache/parkpress-browser-tests"),
        Now = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(8)),
    };

    public async ValueTask InitializeAsync()
    {
        if (Browsers.AreSkipped)
        {
            return;
        }

        BuildOptions options = Options(_folder.At("public"));
        Assert.True(SiteBuilder.Build(options, progress: null, CancellationToken.None).Succeeded, "the sample site does not build: run `parkpress build` to see why");
        _server = await SiteServer.StartAsync(options.Output);
        // A machine that runs all other tests as well may take its time.
        Assertions.SetDefaultExpectTimeout(30_000);
        try
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await Browsers.LaunchAsync(_playwright);
        }
        catch (Exception exception) when (exception is InvalidOperationException or PlaywrightException)
        {
            Trouble = exception;
        }
    }

    /// <summary>A new reader, whose page notes whatever goes wrong.</summary>
    /// <param name="options">Of the reader's device and wishes; null for a phone of 390 by 844.</param>
    public async Task<Visit> VisitAsync(BrowserNewContextOptions? options = null)
    {
        RequireBrowser();
        options ??= new BrowserNewContextOptions();
        ViewportSize size = options.ViewportSize ?? new ViewportSize { Width = 390, Height = 844 };
        string kind = $"{size.Width} {options.JavaScriptEnabled} {options.HasTouch} {options.ForcedColors} {options.ReducedMotion}";
        ConcurrentBag<Reader> idle = _readers.GetOrAdd(kind, _ => []);
        if (!idle.TryTake(out Reader? reader))
        {
            IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions(options) { ViewportSize = size, BaseURL = Address, Locale = "zh-CN" });
            reader = await Reader.StartAsync(context, Address, size, idle);
        }

        return new Visit(reader);
    }

    /// <summary>A reader of another site, whom nobody watches; the caller closes it.</summary>
    public Task<IBrowserContext> NewContextAsync()
    {
        RequireBrowser();
        return _browser!.NewContextAsync();
    }

    /// <summary>Ends a test that cannot run.</summary>
    public void RequireBrowser()
    {
        Assert.SkipWhen(Browsers.AreSkipped, $"{Browsers.SkipVariable}=1 leaves browser tests out");
        if (Trouble is not null)
        {
            Assert.Fail(Trouble.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Dispose();
    }
}
