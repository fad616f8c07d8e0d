using Parkpress.Diagnostics;
using Parkpress.Sources;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Sources;

public sealed class SourceTreeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_listed_in_ordinal_order_of_their_paths()
    {
        foreach (string path in (string[])["content/b.md", "content/a/z.md", "content/a.md", "content/Z.md", "content/a-b.md", "site.yml", "static/x", "content/汉.md"])
        {
            _folder.Write(path, "x");
        }

        Assert.Equal(
            ["content/Z.md", "content/a-b.md", "content/a.md", "content/a/z.md", "content/b.md", "content/汉.md", "site.yml", "static/x"],
            Own(Scan()));
    }

    [Fact]
    public void What_editors_and_systems_leave_about_is_not_seen()
    {
        foreach (string path in (string[])["content/.DS_Store", "content/.git/config", "content/thumbs.DB", "static/.well-known/x", "README.md", "docs/a.md", "content/a.md~", "content/~$a.docx", "content/a.md.BAK", "content/Desktop.ini", "content/_a.md"])
        {
            _folder.Write(path, "x");
        }

        Assert.Equal(["content/_a.md"], Own(Scan()));
    }

    [Fact]
    public void The_built_in_theme_stands_in_file_by_file()
    {
        _folder.Write("templates/layouts/base.html", "mine");
        SourceTree tree = Scan();

        Assert.Equal("mine"u8, tree.ReadBytes(tree.Find("templates/layouts/base.html")!));
        Assert.NotEmpty(tree.ReadBytes(tree.Find("templates/layouts/home.html")!));
        Assert.Single(tree.Files, file => file.Path == "templates/layouts/base.html");
    }

    [Fact]
    public void Another_config_file_stands_in_for_site_yml()
    {
        _folder.Write("site.yml", "title: 一");
        string other = _folder.Write("other/staging.yml", "title: 二");
        SourceTree tree = SourceTree.Scan(_folder.Path, other, new DiagnosticBag());

        Assert.Equal("title: 二", tree.ReadText(tree.Find("site.yml")!, new DiagnosticBag())!.Text);
    }

    [Fact]
    public void Links_are_told_and_not_followed()
    {
        _folder.Write("secret/key.md", "x");
        _folder.Write("content/a.md", "x");
        try
        {
            File.CreateSymbolicLink(_folder.At("content/link.md"), _folder.At("secret/key.md"));
            Directory.CreateSymbolicLink(_folder.At("content/folder"), _folder.At("secret"));
        }
        catch (IOException)
        {
            Assert.Skip("this account may not make symbolic links");
        }

        var diagnostics = new DiagnosticBag();
        SourceTree tree = SourceTree.Scan(_folder.Path, null, diagnostics);

        Assert.Equal(["content/a.md"], Own(tree));
        Assert.Equal(["content/folder PP1003", "content/link.md PP1003"], diagnostics.ToSorted().Select(finding => $"{finding.Primary.Path} {finding.Rule.Code}"));
    }

    [Fact]
    public void A_file_that_has_gone_has_no_text()
    {
        _folder.Write("content/a.md", "x");
        SourceTree tree = Scan();
        File.Delete(_folder.At("content/a.md"));

        Assert.Null(tree.TryReadText("content/a.md"));
        Assert.Null(tree.TryReadText("content/never.md"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told()
    {
        _folder.Write("content/a.md", "x");
        SourceTree tree = Scan();
        File.Delete(_folder.At("content/a.md"));
        var diagnostics = new DiagnosticBag();

        Assert.Null(tree.ReadText(tree.Find("content/a.md")!, diagnostics));
        Assert.Equal(["content/a.md PP1006"], diagnostics.ToSorted().Select(finding => $"{finding.Primary.Path} {finding.Rule.Code}"));
    }

    [Theory]
    [InlineData("content/news/2024-a.MD", "2024-a.MD", "content/news", ".md")]
    [InlineData("site.yml", "site.yml", "", ".yml")]
    [InlineData("static/CNAME", "CNAME", "static", "")]
    public void A_source_file_knows_the_parts_of_its_path(string path, string name, string folder, string extension)
    {
        var file = new SourceFile(path, 1);

        Assert.Equal((name, folder, extension), (file.Name, file.Folder, file.Extension));
    }

    private SourceTree Scan()
    {
        var diagnostics = new DiagnosticBag();
        SourceTree tree = SourceTree.Scan(_folder.Path, null, diagnostics);
        Assert.Equal(0, diagnostics.Count);
        return tree;
    }

    private static IEnumerable<string> Own(SourceTree tree)
    {
        var builtIn = BuiltInTheme.Files().Select(file => file.Path).ToHashSet();
        return tree.Files.Select(file => file.Path).Where(path => !builtIn.Contains(path));
    }
}
