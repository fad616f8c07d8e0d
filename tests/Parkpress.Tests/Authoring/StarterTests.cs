using System.Collections.Immutable;
using Parkpress.Authoring;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Authoring;

public sealed class StarterTests : IDisposable
{
    private static readonly DateOnly s_today = new(2026, 1, 1);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Language.Chinese, "示例产业园")]
    [InlineData(Language.English, "示例产业园")]
    [InlineData(Language.Chinese, "园区: “高新” # 1 & <科技> \"引\"")]
    public void A_new_site_builds_without_a_finding(Language language, string title)
    {
        Create(language, title);

        AssertBuildsClean(drafts: false);
        Assert.Contains("parkpress serve", File.ReadAllText(_folder.At("site/README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_article_can_be_begun_and_builds()
    {
        Create(Language.Chinese, "示例产业园");
        foreach ((string name, ContentKind kind) in ContentKindNames.All)
        {
            using SiteWorkshop workshop = SiteWorkshop.Open(_folder.At("site"));
            string path = new NewArticle(workshop, Language.Chinese).Write(kind, $"第一篇 {name}", s_today, folder: null, name: null, isDraft: kind == ContentKind.Policy);
            Assert.Contains("title: 第一篇", File.ReadAllText(_folder.At("site/" + path)), StringComparison.Ordinal);
        }

        BuildResult result = Build(drafts: true);
        Assert.Empty(result.Diagnostics.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.Primary.Path} {finding.Rule.Code}"));
    }

    [Fact]
    public void An_article_goes_where_the_newest_of_its_kind_lies_and_to_the_folder_of_this_year()
    {
        Create(Language.Chinese, "示例产业园");
        _folder.Write("site/content/events/2025/2025-12-31-a.md", "---\ntitle: 甲\nkind: article\ndate: 2026-01-01 12:00\n---\n正文。\n");
        using SiteWorkshop workshop = SiteWorkshop.Open(_folder.At("site"));
        string path = new NewArticle(workshop, Language.Chinese).Write(ContentKind.Article, "乙", s_today, folder: null, name: null, isDraft: false);

        Assert.Equal("content/events/2026/2026-01-01-乙.md", path);
        Assert.Contains("kind: article", File.ReadAllText(_folder.At("site/" + path)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        _folder.Write("site/content/about.md", "mine");

        Assert.Contains("content/about.md", Assert.Throws<AuthoringException>(() => Create(Language.Chinese, "甲")).Message, StringComparison.Ordinal);
        Assert.Equal(["content/about.md"], _folder.ReadAll("site").Keys);
    }

    [Fact]
    public void The_readme_of_a_new_repository_stays()
    {
        _folder.Write("site/README.md", "mine");
        _folder.Write("site/.git/config", "x");

        Assert.DoesNotContain("README.md", Create(Language.Chinese, "甲"));
        Assert.Equal("mine", File.ReadAllText(_folder.At("site/README.md")));
    }

    [Fact]
    public void An_article_that_is_there_is_not_written_over()
    {
        Create(Language.Chinese, "甲");
        using SiteWorkshop workshop = SiteWorkshop.Open(_folder.At("site"));
        var article = new NewArticle(workshop, Language.Chinese);
        article.Write(ContentKind.Article, "开放日", s_today, folder: null, name: null, isDraft: false);

        Assert.Throws<AuthoringException>(() => article.Write(ContentKind.Article, "开放日", s_today, folder: null, name: null, isDraft: false));
        Assert.Throws<AuthoringException>(() => article.Write(ContentKind.Article, "！？", s_today, folder: null, name: null, isDraft: false));
        Assert.Throws<AuthoringException>(() => article.Write(ContentKind.Article, "开放日", s_today, folder: "../..", name: null, isDraft: false));
    }

    [Theory]
    [InlineData("content/news/2025-01-02-a.md", "---\ntitle: 甲\ndraft: true\n---\n", "2026-03-04", "content/news/2026-03-04-a.md", "---\ntitle: 甲\n---\n")]
    [InlineData("content/news/a.md", "---\ntitle: 甲\n---\n", "2026-03-04", "content/news/a.md", "---\ntitle: 甲\ndate: 2026-03-04\n---\n")]
    [InlineData("content/news/2025-01-02-a.md", "---\ntitle: 甲\ndate: 2025-01-02\n---\n", "2026-03-04 09:00", "content/news/2025-01-02-a.md", "---\ntitle: 甲\ndate: 2026-03-04 09:00\n---\n")]
    [InlineData("content/news/2025-01-02-a.md", "---\ntitle: 甲\n---\n", "2026-03-04 09:00", "content/news/2025-01-02-a.md", "---\ntitle: 甲\ndate: 2026-03-04 09:00\n---\n")]
    public void An_article_gets_its_date(string path, string text, string date, string newPath, string newText)
    {
        Create(Language.Chinese, "甲");
        _folder.Write("site/" + path, text);
        using SiteWorkshop workshop = SiteWorkshop.Open(_folder.At("site"));

        Assert.Equal(newPath, new ArticleState(workshop).Publish(path, date));
        Assert.Equal(newText, File.ReadAllText(_folder.At("site/" + newPath)));
        Assert.Equal(path == newPath, File.Exists(_folder.At("site/" + path)));
    }

    private ImmutableArray<string> Create(Language language, string title) => SiteStarter.Create(_folder.At("site"), language, title, "https://example.cn/", s_today);

    private BuildResult Build(bool drafts) => SiteBuilder.Build(
        new BuildOptions { Root = _folder.At("site"), Output = _folder.At("public"), Cache = _folder.At("cache"), Now = TinySite.Now, IncludesDrafts = drafts },
        progress: null,
        TestContext.Current.CancellationToken);

    private void AssertBuildsClean(bool drafts)
    {
        BuildResult result = Build(drafts);
        Assert.Empty(result.Diagnostics.Select(finding => $"{finding.Primary.Path} {finding.Rule.Code} {finding.Message.English}"));
        Assert.True(result.Succeeded);
    }
}
