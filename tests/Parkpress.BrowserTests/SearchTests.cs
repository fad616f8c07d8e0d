using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Parkpress.BrowserTests;

public sealed class SearchTests(SampleSiteBrowser site)
{
    [Fact]
    public async Task Results_show_what_was_found()
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync("/");
        await visit.Page.Locator("summary", new() { HasText = "菜单" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Searchbox).First.FillAsync("遥感");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/search/\\?q="));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("条结果");
        Assert.All(await visit.Page.Locator("main mark").AllTextContentsAsync(), text => Assert.Equal("遥感", text));
    }

    [Fact]
    public async Task Going_back_brings_the_results_back()
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync("/search/?q=%E5%8D%AB%E6%98%9F");
        await visit.WaitForResultsAsync();
        ILocator first = visit.Page.Locator("main li a").First;
        string? title = await first.TextContentAsync();
        await first.ClickAsync();
        await Assertions.Expect(visit.Page).Not.ToHaveURLAsync(new Regex("/search/"));
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator("main li a").First).ToHaveTextAsync(title!);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Searchbox, new() { Name = "关键词" }).First).ToHaveValueAsync("卫星");
    }

    [Fact]
    public async Task Suggestions_are_walked_with_the_arrow_keys()
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync("/search/");
        ILocator box = visit.Page.Locator("main").GetByRole(AriaRole.Combobox).Or(visit.Page.Locator("main").GetByRole(AriaRole.Searchbox)).First;
        await box.PressSequentiallyAsync("卫星", new() { Delay = 30 });
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Option, new() { Selected = true })).ToHaveCountAsync(1);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Option).First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Words_that_stand_nowhere_get_a_kind_answer()
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync("/search/?q=%E9%BE%98%E9%BE%98%E9%BE%98");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("没有");
    }

    [Fact]
    public async Task A_broken_line_is_told_and_can_be_tried_again()
    {
        await using Visit visit = await site.VisitAsync();
        visit.Expected.Add("net::ERR");
        bool isBroken = true;
        await visit.Page.RouteAsync("**/search/index/**", route => isBroken ? route.AbortAsync() : route.ContinueAsync());
        await visit.OpenAsync("/search/?q=%E5%8D%AB%E6%98%9F");
        ILocator again = visit.Page.GetByRole(AriaRole.Button, new() { Name = "重试" });
        await Assertions.Expect(again).ToBeVisibleAsync();
        isBroken = false;
        await again.ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("条结果");
    }
}
