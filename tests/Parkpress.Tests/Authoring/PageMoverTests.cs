using Parkpress.Authoring;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Authoring;

public sealed class PageMoverTests : IDisposable
{
    private readonly TinySite _site = TinySite.Of(
        """
        -- content/index.md --
        见[甲](news/2025-01-02-a.md)、[甲的小标题](news/2025-01-02-a.md#小标题)、[按网址](/news/a/?x=1#小标题)和[按文件](/news/2025-01-02-a.md)。
        -- content/news/2025-01-02-a.md --
        ---
        title: 甲
        aliases: [/first/]
        cover: photo.png
        interprets: ../policies/2024-03-04-p.md
        ---
        ## 小标题

        ![图](photo.png)，见[乙](2025-01-03-b.md)、[本页](#小标题)、[外面](https://example.org/)。
        -- content/news/2025-01-03-b.md --
        ---
        title: 乙
        ---
        见[甲](./2025-01-02-a.md "标题")和[首页](../index.md)。
        -- content/policies/2024-03-04-p.md --
        ---
        title: 丙
        ---
        正文。
        -- content/drafts/2025-02-02-d.md --
        ---
        title: 草稿
        kind: article
        draft: true
        ---
        见[甲](../news/2025-01-02-a.md)。
        """);

    public PageMoverTests() => _site.Write("content/news/photo.png", SmallPicture.Png);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void An_article_takes_its_links_with_it_and_leaves_its_address()
    {
        MoveResult result = Move("content/news/2025-01-02-a.md", "content/events/2025/2025-01-02-opening.md");

        Assert.Equal([("/news/a/", "/events/2025/opening/")], result.Addresses);
        Assert.Empty(result.Unmended);
        Assert.Equal(
            "见[甲](events/2025/2025-01-02-opening.md)、[甲的小标题](events/2025/2025-01-02-opening.md#小标题)、[按网址](/events/2025/opening/?x=1#小标题)和[按文件](/events/2025/2025-01-02-opening.md)。",
            Read("content/index.md").Trim());
        string moved = Read("content/events/2025/2025-01-02-opening.md");
        Assert.Contains("aliases: [/first/, /news/a/]", moved, StringComparison.Ordinal);
        Assert.Contains("cover: ../../news/photo.png", moved, StringComparison.Ordinal);
        Assert.Contains("interprets: ../../policies/2024-03-04-p.md", moved, StringComparison.Ordinal);
        Assert.Contains("![图](../../news/photo.png)，见[乙](../../news/2025-01-03-b.md)、[本页](#小标题)、[外面](https://example.org/)。", moved, StringComparison.Ordinal);
        Assert.Contains("(../events/2025/2025-01-02-opening.md \"标题\")和[首页](../index.md)", Read("content/news/2025-01-03-b.md"), StringComparison.Ordinal);
        Assert.Contains("(../events/2025/2025-01-02-opening.md)", Read("content/drafts/2025-02-02-d.md"), StringComparison.Ordinal);
        AssertIsSound();
    }

    [Fact]
    public void A_folder_moves_with_all_that_lies_in_it()
    {
        MoveResult result = Move("content/news", "content/stories/news");

        Assert.Equal(3, result.Files.Length);
        Assert.False(Directory.Exists(Path.Combine(_site.Root, "content/news")));
        Assert.Contains("![图](photo.png)，见[乙](2025-01-03-b.md)", Read("content/stories/news/2025-01-02-a.md"), StringComparison.Ordinal);
        Assert.Contains("interprets: ../../policies/2024-03-04-p.md", Read("content/stories/news/2025-01-02-a.md"), StringComparison.Ordinal);
        Assert.Contains("[甲](stories/news/2025-01-02-a.md)", Read("content/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_name_in_the_same_folder_is_enough()
    {
        Move("content/news/2025-01-02-a.md", "content/news/2025-01-05-a.md");

        // The address has no date in it.
        Assert.DoesNotContain("/news/a/,", Read("content/news/2025-01-05-a.md"), StringComparison.Ordinal);
        Assert.Contains("(2025-01-05-a.md \"标题\")", Read("content/news/2025-01-03-b.md").Replace("./", "", StringComparison.Ordinal), StringComparison.Ordinal);
        AssertIsSound();
    }

    [Fact]
    public void A_picture_moves_as_well()
    {
        Move("content/news/photo.png", "content/pictures/park.png");

        Assert.Contains("cover: ../pictures/park.png", Read("content/news/2025-01-02-a.md"), StringComparison.Ordinal);
        Assert.Contains("![图](../pictures/park.png)", Read("content/news/2025-01-02-a.md"), StringComparison.Ordinal);
        AssertIsSound();
    }

    [Fact]
    public void An_existing_folder_takes_a_file_under_its_name()
    {
        MoveResult result = Move("content/news/2025-01-02-a.md", "content/policies/");

        Assert.Equal("content/policies/2025-01-02-a.md", result.Files.Single().To);
    }

    [Fact]
    public void A_draft_keeps_no_old_address()
    {
        Move("content/drafts/2025-02-02-d.md", "content/news/2025-02-02-d.md");

        Assert.DoesNotContain("aliases", Read("content/news/2025-02-02-d.md"), StringComparison.Ordinal);
        Assert.Contains("(2025-01-02-a.md)", Read("content/news/2025-02-02-d.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/news/2025-01-02-a.md", "content/news/2025-01-03-b.md", "exists already")]
    [InlineData("content/news/2025-01-02-a.md", "content/news/2025-01-02-a.txt", "must end with `.md`")]
    [InlineData("content/news/2025-01-02-a.md", "content/news/con.md", "safe file name")]
    [InlineData("content/news/2025-01-02-a.md", "content/news/2025-01-02-a.md", "into itself")]
    [InlineData("content/news", "content/news/2025", "into itself")]
    [InlineData("content/nothing.md", "content/x.md", "there is no file")]
    [InlineData("content", "content/x", "into itself")]
    public void What_cannot_be_done_changes_nothing(string from, string to, string message)
    {
        SortedDictionary<string, string> before = Everything();

        Assert.Contains(message, Assert.Throws<AuthoringException>(() => Move(from, to)).Message, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Theory]
    [InlineData("../secret.md")]
    [InlineData("/etc/passwd")]
    [InlineData("site.yml")]
    [InlineData("templates/layouts/home.html")]
    public void Only_content_can_be_moved(string path)
    {
        using SiteWorkshop workshop = SiteWorkshop.Open(_site.Root);
        Assert.Throws<AuthoringException>(() => new PageMover(workshop).Move(workshop.Locate(path, _site.Root), "content/x.md"));
    }

    private MoveResult Move(string from, string to)
    {
        using SiteWorkshop workshop = SiteWorkshop.Open(_site.Root);
        return new PageMover(workshop).Move(from, to);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_site.Root, path));

    /// <summary>Every link leads somewhere, and the old addresses lead on.</summary>
    private void AssertIsSound() => Assert.DoesNotContain(_site.Build(_site.Options with { IncludesDrafts = true }).Codes, code => code is "PP4050" or "PP4051" or "PP4052" or "PP4003" or "PP2006");

    private SortedDictionary<string, string> Everything() => new(
        Directory.EnumerateFiles(_site.Root, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText), StringComparer.Ordinal);
}
