using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Parkpress.Publishing;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Publishing;

public sealed class SiteManifestTests : IDisposable
{
    private readonly TinySite _site = TinySite.Of("-- content/a.md --\n# 甲\n-- content/news/2025-01-02-b.md --\n# 乙\n-- static/年报.pdf --\nx\n-- static/CNAME --\nexample.cn\n");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void It_names_every_file_with_its_size_and_hash()
    {
        BuiltSite built = _site.Build().WithoutFindings();
        using JsonDocument manifest = JsonDocument.Parse(built.Files["manifest.json"]);
        JsonElement[] files = [.. manifest.RootElement.GetProperty("files").EnumerateArray()];

        Assert.Equal("parkpress manifest 1", manifest.RootElement.GetProperty("format").GetString());
        Assert.Equal(built.Paths, files.Select(file => file.GetProperty("path").GetString()));
        Assert.All(files, file =>
        {
            byte[] bytes = built.Files[file.GetProperty("path").GetString()!];
            Assert.Equal(bytes.Length, file.GetProperty("size").GetInt32());
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
        });
    }

    [Theory]
    [InlineData("index.html", "text/html; charset=utf-8", "page")]
    [InlineData("年报.pdf", "application/pdf", "page")]
    [InlineData("CNAME", "application/octet-stream", "page")]
    [InlineData("sitemap.xml", "application/xml; charset=utf-8", "page")]
    [InlineData("manifest.webmanifest", "application/manifest+json; charset=utf-8", "page")]
    public void It_tells_types_and_how_long_files_may_be_kept(string path, string type, string cache)
    {
        using JsonDocument manifest = JsonDocument.Parse(_site.Build().Files["manifest.json"]);
        JsonElement file = manifest.RootElement.GetProperty("files").EnumerateArray().Single(file => file.GetProperty("path").GetString() == path);

        Assert.Equal((type, cache), (file.GetProperty("type").GetString(), file.GetProperty("cache").GetString()));
    }

    [Theory]
    [InlineData("assets/site.3f2a9c1d.css", "immutable")]
    [InlineData("news/photo.1a2b3c4d-960.webp", "immutable")]
    [InlineData("news/photo.jpg", "page")]
    [InlineData("search/index/u/1.bin", "index")]
    [InlineData("sw.js", "worker")]
    public void Names_with_a_fingerprint_may_be_kept_for_good(string path, string expected) => Assert.Equal(expected, CacheClass.Of(path));

    [Fact]
    public void It_stays_the_same_when_nothing_changes_and_comes_back_when_it_is_gone()
    {
        byte[] manifest = _site.Build().Files["manifest.json"];
        File.Delete(Path.Combine(_site.Output, "manifest.json"));

        Assert.Equal(manifest, _site.Build().Files["manifest.json"]);
    }

    [Fact]
    public void One_that_somebody_edited_is_written_anew_although_nothing_else_changes()
    {
        byte[] manifest = _site.Build().Files["manifest.json"];
        _site.Build();
        File.AppendAllText(Path.Combine(_site.Output, "manifest.json"), "x");

        Assert.Equal(manifest, _site.Build().Files["manifest.json"]);
    }

    [Fact]
    public void A_copy_is_held_against_it()
    {
        _site.Build().WithoutFindings();
        Assert.True(SiteCheck.Run(_site.Output).IsWhole);

        File.Delete(Path.Combine(_site.Output, "a/index.html"));
        File.AppendAllText(Path.Combine(_site.Output, "robots.txt"), "x");
        File.WriteAllText(Path.Combine(_site.Output, "new.html"), "x");
        SiteCheckResult result = SiteCheck.Run(_site.Output);

        Assert.False(result.IsWhole);
        Assert.Equal(["a/index.html"], result.Missing);
        Assert.Equal(["robots.txt"], result.Changed);
        Assert.Equal(["new.html"], result.Unknown);
    }

    [Fact]
    public void One_byte_of_the_same_length_is_noticed()
    {
        _site.Build().WithoutFindings();
        string file = Path.Combine(_site.Output, "robots.txt");
        byte[] bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);

        Assert.Equal(["robots.txt"], SiteCheck.Run(_site.Output).Changed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"parkpress manifest 2\",\"files\":[]}")]
    [InlineData("{\"format\":\"parkpress manifest 1\",\"files\":[{\"path\":\"a\",\"size\":\"x\",\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":\"parkpress manifest 1\",\"files\":[{\"path\":\"../a\",\"size\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":\"parkpress manifest 1\",\"files\":[{\"path\":\"/etc/passwd\",\"size\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":\"parkpress manifest 1\",\"files\":[{\"path\":\"C:\\\\a\",\"size\":1,\"sha256\":\"\"}]}")]
    public void What_is_no_manifest_is_refused(string json) =>
        Assert.Throws<InvalidDataException>(() => SiteManifest.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Sites_compare_alike_by_their_folders_and_by_their_manifests()
    {
        using var folder = new TempFolder();
        _site.Build().WithoutFindings();
        Copy(_site.Output, folder.At("old"));
        _site.Write("content/a.md", "# 甲\n\n改了。\n");
        _site.Write("content/c.md", "# 丙\n");
        File.Delete(Path.Combine(_site.Root, "content/news/2025-01-02-b.md"));
        _site.Build().WithoutFindings();

        SiteComparison byFolders = SiteComparer.Compare(folder.At("old"), _site.Output);
        Assert.Contains("/news/b/", byFolders.LostAddresses);
        foreach (string old in (string[])[folder.At("old"), folder.At("old/manifest.json")])
        {
            foreach (string fresh in (string[])[_site.Output, Path.Combine(_site.Output, "manifest.json")])
            {
                SiteComparison comparison = SiteComparer.Compare(old, fresh);
                Assert.Equal(byFolders.Added, comparison.Added);
                Assert.Equal(byFolders.Changed, comparison.Changed);
                Assert.Equal(byFolders.Removed, comparison.Removed);
                Assert.Equal(byFolders.LostAddresses, comparison.LostAddresses);
            }
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (string path in FolderFiles.List(from))
        {
            string target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, path), target);
        }
    }
}
