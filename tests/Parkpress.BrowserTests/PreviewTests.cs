using Microsoft.Playwright;

namespace Parkpress.BrowserTests;

/// <summary><c>parkpress serve</c>: an open page shows every edit by itself.</summary>
public sealed class PreviewTests(SampleSiteBrowser site)
{
    private const string Article = "content/news/2024/2024-11-19-zhuhai-airshow.md";
    private const string ArticleAddress = "/news/2024/zhuhai-airshow/";

    [Fact]
    public async Task Bodies_titles_templates_styles_and_data_show_by_themselves_and_mistakes_are_told()
    {
        site.RequireBrowser();
        await using LivePreview preview = await LivePreview.StartAsync();
        await using IBrowserContext context = await site.NewContextAsync();
        IPage page = await context.NewPageAsync();
        var faults = new List<string>();
        page.Console += (_, message) => faults.AddRange(message.Type == "error" ? [message.Text] : []);
        await page.GotoAsync(preview.Address + ArticleAddress);
        string original = preview.Read(Article);

        preview.Write(Article, original + "\n\n编辑加上的一段。\n");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("编辑加上的一段。");

        preview.Write(Article, original.Replace("title: ", "title: 新的", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("新的");

        // A style sheet comes without a reload: what the page holds in memory stays.
        await page.EvaluateAsync("() => { window.kept = 1; }");
        preview.Write("templates/assets/css/site.css", Parkpress.Tests.TinySites.Repository.At("templates/assets/css/site.css") is var css ? await File.ReadAllTextAsync(css, TestContext.Current.CancellationToken) + "\nh1 { letter-spacing: 7px !important; }\n" : "");
        await page.WaitForFunctionAsync("() => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'");
        Assert.Equal(1, await page.EvaluateAsync<int>("() => window.kept"));
        Assert.Equal(1, await page.EvaluateAsync<int>("() => document.querySelectorAll('link[rel=stylesheet][href*=site]').length"));

        await page.EvaluateAsync("() => scrollTo(0, 500)");
        preview.Write("templates/partials/article-meta.html", "<p class=\"own\">模板改了</p>\n");
        await Assertions.Expect(page.Locator(".own")).ToHaveTextAsync("模板改了");
        Assert.InRange(await page.EvaluateAsync<int>("() => Math.round(scrollY)"), 400, 600);

        await page.GotoAsync(preview.Address + "/links/");
        preview.Write("content/_data/links.yml", "- group: 新的一组\n  links:\n    - {name: 示例, url: https://www.example.org/}\n");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("新的一组");

        await page.GotoAsync(preview.Address + ArticleAddress);
        preview.Write(Article, original.Replace("title: ", "title： ", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".parkpress-overlay")).ToContainTextAsync(Article + ":2:");
        await Assertions.Expect(page.Locator(".parkpress-overlay")).ToContainTextAsync("全角");
        preview.Write(Article, original);
        await Assertions.Expect(page.Locator(".parkpress-overlay")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("珠海归来话航展");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_page_follows_the_article_that_is_edited_and_drafts_are_marked()
    {
        site.RequireBrowser();
        await using LivePreview preview = await LivePreview.StartAsync(followsEdits: true);
        await using IBrowserContext context = await site.NewContextAsync();
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(preview.Address + "/");
        await page.WaitForFunctionAsync("() => document.querySelector('link[data-parkpress]')");

        preview.Write("content/news/2026/2026-05-06-draft.md", "---\ntitle: 一篇草稿\ndraft: true\n---\n\n还没写完。\n");
        await page.WaitForURLAsync("**/news/2026/draft/");
        await Assertions.Expect(page.Locator(".parkpress-mark")).ToHaveTextAsync("草稿，未发布");

        preview.Write(Article, preview.Read(Article) + "\n\n又一段。\n");
        await page.WaitForURLAsync("**" + ArticleAddress);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("又一段。");
        await Assertions.Expect(page.Locator(".parkpress-mark")).ToHaveCountAsync(0);
    }
}
