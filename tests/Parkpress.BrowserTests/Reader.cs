using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Parkpress.BrowserTests;

/// <summary>A browser's page with a device and wishes of its own, used for one visit after another: a new one takes a second.</summary>
internal sealed class Reader
{
    private readonly ConcurrentBag<Reader> _idle;
    private readonly ViewportSize _size;

    private Reader(IPage page, ViewportSize size, ConcurrentBag<Reader> idle) => (Page, _size, _idle) = (page, size, idle);

    public IPage Page { get; }

    /// <summary>What has gone wrong in this visit.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    /// <param name="context">New.</param>
    /// <param name="address">Of the site, without a final slash; every other address is refused.</param>
    /// <param name="size">Of the window.</param>
    /// <param name="idle">Where it waits for the next visit.</param>
    public static async Task<Reader> StartAsync(IBrowserContext context, string address, ViewportSize size, ConcurrentBag<Reader> idle)
    {
        var reader = new Reader(await context.NewPageAsync(), size, idle);
        await context.RouteAsync(url => !url.StartsWith(address, StringComparison.Ordinal), route =>
        {
            reader.Faults.Enqueue($"a request to {route.Request.Url}");
            return route.AbortAsync();
        });
        reader.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                reader.Faults.Enqueue($"{message.Type} in the console of {reader.Page.Url}: {message.Text}");
            }
        };
        reader.Page.PageError += (_, error) => reader.Faults.Enqueue($"an exception on {reader.Page.Url}: {error}");
        reader.Page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                reader.Faults.Enqueue($"status {response.Status} of {response.Url}");
            }
        };
        return reader;
    }

    /// <summary>Makes the page as good as new, or closes it.</summary>
    public async Task LeaveAsync(bool isSpent)
    {
        if (isSpent || Page.IsClosed)
        {
            await Page.Context.CloseAsync();
            return;
        }

        await Page.UnrouteAllAsync();
        await Page.Context.ClearCookiesAsync();
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Null, ColorScheme = ColorScheme.Null });
        await Page.SetViewportSizeAsync(_size.Width, _size.Height);
        await Page.EvaluateAsync("() => { try { localStorage.clear(); sessionStorage.clear(); } catch { } }");
        await Page.GotoAsync("about:blank");
        _idle.Add(this);
    }
}
