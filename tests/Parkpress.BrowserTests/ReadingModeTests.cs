using Microsoft.Playwright;

namespace Parkpress.BrowserTests;

public sealed class ReadingModeTests(SampleSiteBrowser site)
{
    private const string Article = "/news/2024/zhuhai-airshow/";

    [Fact]
    public async Task Text_size_is_remembered_without_cookies()
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync(Article);
        double before = await SizeAsync(visit);
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "字体大小" }).GetByRole(AriaRole.Button, new() { Name = "大" }).ClickAsync();
        double after = await SizeAsync(visit);
        Assert.True(after > before * 1.1, $"text goes from {before} to {after} px");

        await visit.OpenAsync("/policies/settlement-interim-measures/");
        Assert.Equal(after, await SizeAsync(visit));
        Assert.Empty(await visit.Page.Context.CookiesAsync());
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "大" })).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task Large_type_mode_is_remembered_and_fits_a_phone()
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync(Article);
        ILocator button = visit.Page.GetByRole(AriaRole.Button, new() { Name = "长者模式" });
        await button.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.OpenAsync("/");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.True(await SizeAsync(visit) >= 20, "large type is 20 px at least");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.scrollingElement.scrollWidth <= innerWidth"), "nothing scrolls sideways");

        await button.ClickAsync();
        Assert.True(await SizeAsync(visit) < 20, "the same button takes it back");
    }

    [Fact]
    public async Task Readers_without_storage_lose_nothing_but_the_memory()
    {
        await using Visit visit = await site.VisitAsync();
        visit.IsSpent = true;
        await visit.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })");
        await visit.OpenAsync(Article);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "长者模式" }).ClickAsync();
        Assert.True(await SizeAsync(visit) >= 20, "it holds for the page");
    }

    [Fact]
    public async Task Paper_shows_the_text_its_address_and_its_code_and_no_navigation()
    {
        await using Visit visit = await site.VisitAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        await visit.OpenAsync(Article);
        byte[] paper = await visit.Page.PdfAsync(new PagePdfOptions { Format = "A4" });
        Assert.Equal("%PDF"u8.ToArray(), paper[..4]);

        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" })).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Complementary)).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Img, new() { Name = "二维码" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("https://park.example.cn" + Article)).ToBeVisibleAsync();
    }

    private static Task<double> SizeAsync(Visit visit) => visit.Page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.documentElement).fontSize)");
}
