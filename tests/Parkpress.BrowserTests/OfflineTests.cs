using System.Diagnostics;
using Microsoft.Playwright;
using Parkpress.Tests.TinySites;

namespace Parkpress.BrowserTests;

public sealed class OfflineTests(SampleSiteBrowser site)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_was_read_and_the_search_can_be_read_without_a_network()
    {
        site.RequireBrowser();
        using var folder = new TempFolder();
        folder.Write("site.yml", await File.ReadAllTextAsync(Repository.At("site.yml"), TestContext.Current.CancellationToken) + "\noffline: true\n");
        BuildOptions options = SampleSiteBrowser.Options(folder.At("public")) with { ConfigFile = folder.At("site.yml") };
        Assert.True(SiteBuilder.Build(options, progress: null, CancellationToken.None).Succeeded);
        SiteServer server = await SiteServer.StartAsync(options.Output);
        string address = server.Address;
        await using IBrowserContext context = await site.NewContextAsync();
        IPage page = await context.NewPageAsync();

        await page.GotoAsync(address + "/");
        // The first page and the index are kept when the worker has begun its work.
        await WaitUntilAsync(page, "async () => !!(await (await caches.open('parkpress-index')).match('/search/index/kept')) && (await (await caches.open('parkpress-pages')).keys()).length > 0");
        await page.GotoAsync(address + "/news/2024/zhuhai-airshow/");
        await page.GotoAsync(address + "/search/");
        await WaitUntilAsync(page, "async () => { const pages = await caches.open('parkpress-pages'); if (!await pages.match('/news/2024/zhuhai-airshow/') || !await pages.match('/search/')) return false; const assets = await caches.open('parkpress-assets'); const used = performance.getEntriesByType('resource').map(entry => entry.name).filter(name => name.includes('/assets/')); return (await Promise.all(used.map(name => assets.match(name)))).every(Boolean); }");
        await server.DisposeAsync();

        await page.GotoAsync(address + "/news/2024/zhuhai-airshow/");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("珠海归来话航展");
        Assert.Equal("grid", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.masthead')).display"));

        await page.GotoAsync(address + "/search/?q=%E5%8D%AB%E6%98%9F");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("条结果");

        await page.GotoAsync(address + "/jobs/");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("现在没有网络");
        await page.GetByRole(AriaRole.Link, new() { Name = "珠海归来话航展" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("珠海归来话航展");
    }

    // Playwright's own waiting takes the promise of an asynchronous function for its result.
    private static async Task WaitUntilAsync(IPage page, string asynchronous)
    {
        var clock = Stopwatch.StartNew();
        while (!await page.EvaluateAsync<bool>(asynchronous))
        {
            Assert.True(clock.Elapsed < s_patience, asynchronous);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
