using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Publishing;

/// <summary>Files in the output folder that no build wrote.</summary>
public sealed class UnknownFileTests : IDisposable
{
    private readonly TinySite _site = TinySite.Of("-- content/a.md --\n# 甲\n");

    public void Dispose() => _site.Dispose();

    private string Unknown => Path.Combine(_site.Output, "files/CNAME");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void They_stay_whatever_is_built(bool updatesInPlace)
    {
        Prepare();
        _site.Write("content/a.md", "# 乙\n");
        BuiltSite built = _site.Build(_site.Options with { UpdatesInPlace = updatesInPlace });

        Assert.Equal("x", built.Text("files/CNAME"));
        Assert.Contains("乙", built.Text("a/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void They_go_when_that_is_asked_for_even_if_nothing_else_changes(bool updatesInPlace, bool changes)
    {
        Prepare();
        if (changes)
        {
            _site.Write("content/a.md", "# 乙\n");
        }

        BuiltSite built = _site.Build(_site.Options with { UpdatesInPlace = updatesInPlace, DeletesUnknownFiles = true }).WithoutFindings();

        Assert.DoesNotContain("files/CNAME", built.Files.Keys);
        Assert.False(Directory.Exists(Path.GetDirectoryName(Unknown)));
        Assert.Equal(built.Files.AsEnumerable(), _site.Build().Files);
    }

    [Fact]
    public void A_folder_without_the_marker_is_refused_all_the_same()
    {
        Directory.CreateDirectory(_site.Output);
        File.WriteAllText(Path.Combine(_site.Output, "thesis.docx"), "x");

        Assert.Equal(["PP5050"], _site.Build(_site.Options with { DeletesUnknownFiles = true }).Codes);
        Assert.True(File.Exists(Path.Combine(_site.Output, "thesis.docx")));
    }

    [Fact]
    public void A_link_stays_a_link_and_is_not_followed()
    {
        Prepare();
        string target = Path.Combine(Path.GetDirectoryName(_site.Output)!, "elsewhere");
        Directory.CreateDirectory(target);
        File.WriteAllText(Path.Combine(target, "kept.txt"), "x");
        string link = Path.Combine(_site.Output, "link");
        try
        {
            Directory.CreateSymbolicLink(link, target);
            Directory.CreateSymbolicLink(Path.Combine(_site.Output, "round"), _site.Output);
        }
        catch (IOException)
        {
            Assert.Skip("this account may not make symbolic links");
        }

        _site.Write("content/a.md", "# 乙\n");
        Build(_site.Options);
        Assert.Equal(target, new FileInfo(link).LinkTarget);

        _site.Write("content/a.md", "# 丙\n");
        Build(_site.Options with { DeletesUnknownFiles = true });
        Assert.False(Path.Exists(link));
        Assert.True(File.Exists(Path.Combine(target, "kept.txt")));
    }

    private void Prepare()
    {
        _site.Build().WithoutFindings();
        Directory.CreateDirectory(Path.GetDirectoryName(Unknown)!);
        File.WriteAllText(Unknown, "x");
    }

    // The output is not read: links lead in a circle there.
    private static void Build(BuildOptions options) =>
        Assert.True(SiteBuilder.Build(options, progress: null, TestContext.Current.CancellationToken).Succeeded);
}
