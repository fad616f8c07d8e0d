using Microsoft.Playwright;

namespace Parkpress.BrowserTests;

public sealed class KeyboardTests(SampleSiteBrowser site)
{
    private static readonly BrowserNewContextOptions s_desk = new() { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } };

    [Fact]
    public async Task The_first_stop_leads_to_the_content()
    {
        await using Visit visit = await site.VisitAsync(s_desk);
        await visit.OpenAsync("/news/");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("跳到正文", await FocusedTextAsync(visit));

        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"), "the next stop is within the content");
    }

    [Fact]
    public async Task Every_stop_shows_where_the_focus_is()
    {
        await using Visit visit = await site.VisitAsync(s_desk);
        await visit.OpenAsync("/news/page/2/");
        for (int i = 0; i < 40; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            string? hidden = await visit.Page.EvaluateAsync<string?>(
                """
                () => { const it = document.activeElement, s = getComputedStyle(it); const box = it.getBoundingClientRect();
                  return it === document.body ? null : (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && box.width > 0 && box.bottom > 0 && box.top < innerHeight) ? null : it.outerHTML.slice(0, 120); }
                """);
            Assert.True(hidden is null, $"stop {i + 1} has no visible outline, or lies outside the window: {hidden}");
        }
    }

    [Fact]
    public async Task A_menu_opens_and_closes_and_gives_the_focus_back()
    {
        await using Visit visit = await site.VisitAsync(s_desk);
        await visit.OpenAsync("/");
        ILocator opener = visit.Page.GetByText("展开“产业布局”").Locator("xpath=ancestor-or-self::summary");
        await opener.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        ILocator entry = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = "卫星产业区" });
        await Assertions.Expect(entry).ToBeVisibleAsync();

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(entry).ToBeHiddenAsync();
        await Assertions.Expect(opener).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_phones_menu_is_a_button_away()
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync("/");
        ILocator navigation = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" });
        await Assertions.Expect(navigation).ToBeHiddenAsync();

        await visit.Page.Locator("summary", new() { HasText = "菜单" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(navigation).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(navigation).ToBeHiddenAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await navigation.GetByRole(AriaRole.Link, new() { Name = "通知公告" }).ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address + "/notices/");
    }

    [Fact]
    public async Task A_list_is_turned_by_its_pager()
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync("/news/");
        ILocator pager = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "分页" });
        await pager.GetByRole(AriaRole.Link, new() { Name = "下一页" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address + "/news/page/2/");
        Assert.Equal(0, await pager.GetByRole(AriaRole.Link, new() { Name = "下一页" }).CountAsync());
    }

    private static Task<string> FocusedTextAsync(Visit visit) => visit.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()");
}
