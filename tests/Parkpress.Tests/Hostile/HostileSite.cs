using System.Globalization;
using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Hostile;

/// <summary>A site that somebody wrote to do harm, in a folder with neighbours that must not change.</summary>
internal sealed class HostileSite : IDisposable
{
    /// <summary>The article of most cases.</summary>
    public const string Article = "content/news/2025-01-02-a.md";

    private readonly TempFolder _folder = new();

    public HostileSite()
    {
        foreach ((string path, byte[] bytes) in PlainTheme.Files.Items)
        {
            Write(path, bytes);
        }

        Write("site.yml", "title: 园区\nbase_url: https://example.cn/\n"u8);
        Write("content/index.md", "欢迎。\n"u8);
        _folder.Write("secret.txt", "密");
        _folder.Write("home/.profile", "原样");
    }

    /// <summary>Front matter with these lines, and a body.</summary>
    public static string ArticleText(string fields, string body = "正文。\n") => $"---\ntitle: 甲\n{fields}\n---\n{body}";

    public void Write(string path, ReadOnlySpan<byte> bytes) => _folder.Write("site/" + path, bytes);

    /// <summary>Full path of something in the site.</summary>
    public string At(string path) => _folder.At("site/" + path);

    /// <summary>Builds, and sees to it that nothing outside the output folder and the cache has changed.</summary>
    /// <returns>Findings as <c>path:line:column CODE message</c>, and what was published.</returns>
    public (string[] Findings, SortedDictionary<string, byte[]> Files) Build()
    {
        SortedDictionary<string, string> before = Surroundings();
        var options = new BuildOptions { Root = _folder.At("site"), Output = _folder.At("site/public"), Cache = _folder.At("site/.cache/parkpress"), Now = TinySite.Now };
        BuildResult result = SiteBuilder.Build(options, progress: null, TestContext.Current.CancellationToken);

        Assert.Equal(before, Surroundings());
        string[] findings = [.. result.Diagnostics.Where(finding => finding.Rule.Code is not ("PP3007" or "PP4060")).Select(finding => Describe(finding, result))];
        Assert.Equal(result.Succeeded, !result.Diagnostics.Any(finding => finding.Severity == Severity.Error));
        Assert.Equal(result.Succeeded, Directory.Exists(options.Output));
        return (findings, _folder.ReadAll("site/public"));
    }

    public void Dispose() => _folder.Dispose();

    private static string Describe(Diagnostic finding, BuildResult result)
    {
        SourceText? text = result.FindSource(finding.Primary.Path);
        (int line, int column) = text is null ? (1, 1) : text.GetPosition(finding.Primary.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{finding.Primary.Path}:{line}:{column} {finding.Rule.Code} {finding.Message.English}");
    }

    /// <summary>All that lies around, but for the output and the cache, with sizes and times.</summary>
    private SortedDictionary<string, string> Surroundings()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFileSystemEntries(_folder.Path, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }))
        {
            Add(path, found);
        }

        return found;
    }

    private void Add(string path, SortedDictionary<string, string> found)
    {
        string relative = Path.GetRelativePath(_folder.Path, path).Replace('\\', '/');
        if (relative is "site/public" or "site/.cache")
        {
            return;
        }

        FileAttributes attributes = File.GetAttributes(path);
        bool isFolder = attributes.HasFlag(FileAttributes.Directory) && !attributes.HasFlag(FileAttributes.ReparsePoint);
        found.Add(relative, isFolder ? "folder" : attributes.HasFlag(FileAttributes.ReparsePoint) ? "link" : string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(path).Length} {File.GetLastWriteTimeUtc(path).Ticks}"));
        if (isFolder && !relative.EndsWith("/crowded", StringComparison.Ordinal))
        {
            foreach (string child in Directory.EnumerateFileSystemEntries(path, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }))
            {
                Add(child, found);
            }
        }
    }
}
