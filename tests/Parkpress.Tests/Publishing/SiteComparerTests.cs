using CsCheck;
using Parkpress.Publishing;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Publishing;

public sealed class SiteComparerTests
{
    private static readonly string[] s_paths = ["index.html", "news/a/index.html", "news/page/2/index.html", "photo.jpg", ".parkpress", "年报.pdf", "404.html"];

    private static readonly Gen<Dictionary<string, string>> s_site =
        Gen.Select(Gen.OneOf(s_paths), Gen.OneOf(["", "a", "b", new string('x', 70_000), new string('x', 69_999) + "y"])).Array[0, 8]
            .Select(files => files.GroupBy(file => file.Item1, StringComparer.Ordinal).ToDictionary(file => file.Key, file => file.Last().Item2, StringComparer.Ordinal));

    [Fact]
    public void Every_file_is_added_changed_removed_or_the_same() => Law.Holds(Gen.Select(s_site, s_site), 200, sites =>
    {
        using var folder = new TempFolder();
        Write(folder, "old", sites.Item1);
        Write(folder, "new", sites.Item2);
        SiteComparison comparison = SiteComparer.Compare(folder.At("old"), folder.At("new"));

        (Dictionary<string, string> old, Dictionary<string, string> fresh) = sites;
        old.Remove(".parkpress");
        fresh.Remove(".parkpress");
        Assert.Equal(fresh.Keys.Except(old.Keys).Order(StringComparer.Ordinal), comparison.Added);
        Assert.Equal(old.Keys.Except(fresh.Keys).Order(StringComparer.Ordinal), comparison.Removed);
        Assert.Equal(fresh.Keys.Where(path => old.TryGetValue(path, out string? text) && text != fresh[path]).Order(StringComparer.Ordinal), comparison.Changed);
    });

    [Fact]
    public void Later_pages_of_a_list_may_go_but_no_other_page()
    {
        using var folder = new TempFolder();
        Write(folder, "old", s_paths.ToDictionary(path => path, _ => "x", StringComparer.Ordinal));
        Directory.CreateDirectory(folder.At("new"));

        Assert.Equal(["/404.html", "/", "/news/a/"], SiteComparer.Compare(folder.At("old"), folder.At("new")).LostAddresses);
    }

    [Fact]
    public void A_published_file_that_somebody_changed_is_found()
    {
        using TinySite site = TinySite.Of("-- content/a.md --\n# 甲\n");
        site.Build().WithoutFindings();
        Assert.True(SiteVerifier.Verify(site.Options, TestContext.Current.CancellationToken).IsEmpty);

        File.AppendAllText(Path.Combine(site.Output, "a/index.html"), " ");
        File.WriteAllText(Path.Combine(site.Output, "CNAME"), "park.example.cn");
        Assert.Equal(["a/index.html"], SiteVerifier.Verify(site.Options, TestContext.Current.CancellationToken).Changed);
    }

    private static void Write(TempFolder folder, string name, Dictionary<string, string> files)
    {
        Directory.CreateDirectory(folder.At(name));
        foreach ((string path, string text) in files)
        {
            folder.Write($"{name}/{path}", text);
        }
    }
}
