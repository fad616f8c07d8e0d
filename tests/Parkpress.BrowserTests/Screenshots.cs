using Microsoft.Playwright;
using Parkpress.Tests.TinySites;

namespace Parkpress.BrowserTests;

/// <summary>Writes docs/screenshots anew when PARKPRESS_SCREENSHOTS is 1. Nothing is asserted: people look at them.</summary>
public sealed class Screenshots(SampleSiteBrowser site)
{
    private static readonly (string Name, string Path)[] s_pages =
    [
        ("home", "/"),
        ("list", "/news/"),
        ("article", "/news/2024/zhuhai-airshow/"),
        ("policy", "/policies/settlement-interim-measures/"),
        ("enterprise", "/enterprises/liyu/"),
        ("job", "/jobs/aircraft-mechanic/"),
        ("search", "/search/?q=%E5%8D%AB%E6%98%9F"),
        ("404", "/404.html"),
    ];

    [Fact]
    public async Task Pictures_of_the_sample_site_are_taken()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PARKPRESS_SCREENSHOTS") == "1", "PARKPRESS_SCREENSHOTS=1 takes pictures of the sample site");
        foreach (int width in (int[])[390, 1280])
        {
            foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await using Visit visit = await site.VisitAsync(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 844 : 900 } });
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                foreach ((string name, string path) in s_pages)
                {
                    await visit.OpenAsync(path);
                    if (name == "search")
                    {
                        await visit.WaitForResultsAsync();
                    }

                    await visit.Page.ScreenshotAsync(new PageScreenshotOptions
                    {
                        Path = Repository.At($"docs/screenshots/{name}-{width}-{scheme.ToString().ToLowerInvariant()}.jpg"),
                        Type = ScreenshotType.Jpeg,
                        Quality = 72,
                    });
                }
            }
        }
    }
}
