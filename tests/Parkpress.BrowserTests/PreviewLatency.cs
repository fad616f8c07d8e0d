using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Parkpress.BrowserTests;

/// <summary>How long it takes from saving a file to the new page in the browser. Run by hand: <c>PARKPRESS_PREVIEW_ARTICLES=1000</c>; docs/benchmarks.md has the figures.</summary>
public sealed class PreviewLatency(SampleSiteBrowser site)
{
    private const int Edits = 15;
    private const string Article = "content/news/2025/2025-06-15-n0.md";

    [Fact]
    public async Task Time_from_saving_to_the_new_page()
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable("PARKPRESS_PREVIEW_ARTICLES"), NumberStyles.None, CultureInfo.InvariantCulture, out int articles))
        {
            Assert.Skip("PARKPRESS_PREVIEW_ARTICLES says how many articles; the figures are no promise, so they are not tested");
        }

        site.RequireBrowser();
        await using LivePreview preview = await LivePreview.StartAsync(folder => WriteArticles(folder.Write, articles));
        await using IBrowserContext context = await site.NewContextAsync();
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(preview.Address + "/news/2025/n0/");
        string original = preview.Read(Article);

        foreach ((string what, Func<int, string> edit) in (ValueTuple<string, Func<int, string>>[])[("body", i => $"{original}\n\n第{i}次修改。\n"), ("title", i => original.Replace("title: ", $"title: 第{i}次修改。", StringComparison.Ordinal))])
        {
            var times = new List<double>();
            for (int i = 1; i <= Edits; i++)
            {
                string mark = $"第{i}次修改。";
                var clock = Stopwatch.StartNew();
                preview.Write(Article, edit(i));
                await page.WaitForFunctionAsync("mark => document.querySelector('main').textContent.includes(mark)", mark);
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} articles, {what}: median {times[Edits / 2]:0} ms, worst {times[^1]:0} ms"));
        }
    }

    private static void WriteArticles(Func<string, string, string> write, int count)
    {
        string[] words = ["园区", "卫星", "通航", "企业", "研发", "产业", "项目", "飞行", "服务", "创新"];
        for (int i = 0; i < count; i++)
        {
            string text = string.Join("\n\n", Enumerable.Range(0, 8).Select(paragraph => string.Concat(Enumerable.Range(0, 30).Select(word => words[((i * 7) + (paragraph * 3) + (word * word)) % words.Length])) + "。"));
            write($"content/news/{2025 - (i % 21)}/{2025 - (i % 21)}-06-15-n{i}.md", $"---\ntitle: 第 {i} 篇报道\ntags: [标签{i % 200}, {words[i % 10]}]\ncategory: 园区动态/{words[i % 7]}\n---\n{text}\n");
        }
    }
}
