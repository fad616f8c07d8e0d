using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Templates;

public sealed class DescriptionTests
{
    [Theory]
    [InlineData("summary: 写好的摘要", "正文。", "写好的摘要")]
    [InlineData("", "正文第一句。第二句。", "正文第一句。第二句。")]
    [InlineData("", "", "园区：标题。")]
    public void A_page_describes_itself_in_one_sentence(string line, string body, string expected) =>
        Assert.Equal(expected, Describe($"-- content/a.md --\n---\ntitle: 标题\n{line}\n---\n{body}\n", "a/index.html"));

    [Fact]
    public void A_long_description_is_cut_without_splitting_a_character()
    {
        string text = Describe($"-- content/a.md --\n---\ntitle: 标题\nsummary: {string.Concat(Enumerable.Repeat("𠮷", 200))}\n---\n", "a/index.html");

        Assert.InRange(text.Length, 150, 160);
        Assert.EndsWith("𠮷…", text, StringComparison.Ordinal);
        Assert.Equal(text, text.Normalize());
    }

    [Fact]
    public void List_pages_of_one_list_differ()
    {
        string files = "-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\npaginate: 1\n-- content/news/2024-01-01-a.md --\n---\ntitle: 甲\ntags: [标签]\n---\n-- content/news/2024-01-02-b.md --\n---\ntitle: 乙\ntags: [标签]\n---\n";

        Assert.Equal("园区“标签”相关内容，共 2 篇。", Describe(files, "tags/标签/index.html"));
        Assert.Equal("第 2 页：园区“标签”相关内容，共 2 篇。", Describe(files, "tags/标签/page/2/index.html"));
        Assert.Equal("园区2024 年内容，共 2 篇。", Describe(files, "archive/2024/index.html"));
    }

    private static string Describe(string files, string path)
    {
        SiteFiles site = SiteFiles.Parse(files);
        foreach (string layout in (string[])["page", "term", "archive"])
        {
            site = site.With($"templates/layouts/{layout}.html", "{{ page.description }}");
        }

        return TinySite.Build(site).WithoutFindings().Text(path).Trim();
    }
}
