using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Parkpress.BrowserTests;

public sealed class AccessibilityTests(SampleSiteBrowser site)
{
    // Colours that are on their way from one scheme to the other would be caught between the two.
    private static readonly BrowserNewContextOptions s_still = new() { ReducedMotion = ReducedMotion.Reduce };

    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    private const string Look =
        """
        async () => (await axe.run(document, {
          resultTypes: ['violations'],
          runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
        })).violations.map(found => `${found.id}: ${found.help}\n` + found.nodes.slice(0, 3).map(node => `  ${node.html}\n  ${node.failureSummary}`).join('\n'))
        """;

    [Theory, MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Axe_finds_nothing_by_day_and_by_night_on_phone_and_desk(string path)
    {
        await using Visit visit = await site.VisitAsync(s_still);
        await visit.OpenAsync(path);
        await BringAxeAsync(visit);
        foreach (int width in (int[])[390, 1280])
        {
            foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await visit.ResizeAsync(width);
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await CheckAsync(visit, $"{path} at {width} px, {scheme}");
            }
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_among_search_results()
    {
        await using Visit visit = await site.VisitAsync(s_still);
        await visit.OpenAsync("/search/?q=%E5%8D%AB%E6%98%9F");
        await visit.WaitForResultsAsync();
        await BringAxeAsync(visit);
        await CheckAsync(visit, "search results");
    }

    [Fact]
    public async Task Axe_finds_nothing_in_large_type()
    {
        await using Visit visit = await site.VisitAsync(s_still);
        await visit.OpenAsync("/news/2024/zhuhai-airshow/");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "长者模式" }).ClickAsync();
        await BringAxeAsync(visit);
        await CheckAsync(visit, "large type");
    }

    // Once for a page: the package's own RunAxe brings it for every look, which takes ten times as long.
    private static async Task BringAxeAsync(Visit visit) => await visit.Page.EvaluateAsync(s_axe);

    private static async Task CheckAsync(Visit visit, string what)
    {
        string[] found = await visit.Page.EvaluateAsync<string[]>(Look);
        Assert.True(found.Length == 0, $"{what}:\n{string.Join('\n', found)}");
    }
}
