using System.Text.Json;
using Microsoft.Playwright;

namespace Parkpress.BrowserTests;

public sealed class LayoutTests(SampleSiteBrowser site)
{
    private static readonly int[] s_widths = [320, 390, 768, 1280, 1920];

    /// <summary>Elements that reach beyond the right edge and are not within something that scrolls by itself.</summary>
    private const string FindWide =
        """
        () => document.scrollingElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
          .filter(it => it.getBoundingClientRect().right > innerWidth + 1)
          .filter(it => { for (let p = it.parentElement; p; p = p.parentElement) if (/auto|scroll|hidden/.test(getComputedStyle(p).overflowX)) return false; return true; })
          .map(it => it.outerHTML.slice(0, 90)).concat(['the page is ' + document.scrollingElement.scrollWidth + ' wide']).slice(0, 4)
        """;

    /// <summary>Controls outside running text that a finger would miss.</summary>
    private const string FindSmall =
        """
        () => [...document.querySelectorAll('a[href], button, summary, input, select')]
          .filter(it => !it.closest('.prose, .phone-panel, .lead, .notice-line, .site-footer p, main p') || it.matches('button, summary, input, select'))
          .filter(it => it.checkVisibility() && !it.closest('.skip') && !it.matches('.skip, .heading-anchor, [type=checkbox]'))
          .map(it => {
            let box = it.getBoundingClientRect();
            const cover = getComputedStyle(it, '::after');
            if (cover.position === 'absolute' && cover.content !== 'none') box = (it.closest('li, article, .card, .item') || it).getBoundingClientRect();
            return [box, it];
          })
          .filter(([box]) => box.width > 0 && (box.height < 43.5 || box.width < 24))
          .map(([box, it]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${it.outerHTML.slice(0, 110)}`).slice(0, 5)
        """;

    [Theory, MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Pages_fit_every_screen_and_their_controls_every_finger(string path)
    {
        await using Visit visit = await site.VisitAsync(new BrowserNewContextOptions { HasTouch = true });
        await visit.OpenAsync(path);
        string[] small = await visit.Page.EvaluateAsync<string[]>(FindSmall);
        Assert.True(small.Length == 0, $"{path}: less than 44 px high or 24 px wide\n{string.Join('\n', small)}");

        foreach (int width in s_widths)
        {
            await visit.ResizeAsync(width);
            string[] wide = await visit.Page.EvaluateAsync<string[]>(FindWide);
            Assert.True(wide.Length == 0, $"{path} at {width} px scrolls sideways: shorten, wrap or scroll these by themselves\n{string.Join('\n', wide)}");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/news/")]
    [InlineData("/news/2024/zhuhai-airshow/")]
    [InlineData("/search/?q=%E5%8D%AB%E6%98%9F")]
    public async Task Nothing_jumps_while_a_page_loads(string path)
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync(path);
        if (path.StartsWith("/search/", StringComparison.Ordinal))
        {
            await visit.WaitForResultsAsync();
        }

        JsonElement shifts = (await visit.Page.EvaluateAsync(
            """
            () => new Promise(done => {
              const seen = [];
              new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) seen.push(`${e.value} ${e.sources[0]?.node?.outerHTML?.slice(0, 90)}`); })
                .observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => done(seen), 300);
            })
            """))!.Value;

        Assert.True(shifts.GetArrayLength() == 0, $"{path} shifts: give what comes late its room from the beginning\n{shifts}");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/news/2024/zhuhai-airshow/")]
    [InlineData("/enterprises/")]
    public async Task Nothing_moves_for_readers_who_want_rest(string path)
    {
        await using Visit visit = await site.VisitAsync(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        await visit.OpenAsync(path);

        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => document.getAnimations().length"));
        Assert.Equal("0s", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('main a')).transitionDuration"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/news/page/2/")]
    [InlineData("/search/?q=%E5%8D%AB%E6%98%9F")]
    public async Task Forced_colours_leave_every_control_visible(string path)
    {
        await using Visit visit = await site.VisitAsync(new BrowserNewContextOptions { ForcedColors = ForcedColors.Active });
        await visit.OpenAsync(path);
        string[] lost = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href], button, input')].filter(it => it.checkVisibility())
              .filter(it => { const s = getComputedStyle(it); return s.color === s.backgroundColor; }).map(it => it.outerHTML.slice(0, 90))
            """);

        Assert.True(lost.Length == 0, $"{path}: text in the colour of its ground\n{string.Join('\n', lost)}");
    }
}
