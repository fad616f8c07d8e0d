namespace Parkpress.Tests.TinySites;

/// <summary>A site of a few lines in a folder of its own.</summary>
internal sealed class TinySite : IDisposable
{
    /// <summary>The moment of every build that names no other.</summary>
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.FromHours(8));

    private static readonly SiteFiles Least = SiteFiles.Parse(
        """
        -- site.yml --
        title: 园区
        base_url: https://example.cn/
        -- content/index.md --
        欢迎。
        """);

    private readonly TempFolder _folder = new();

    private TinySite(SiteFiles files) => files.WriteTo(_folder, "site");

    public string Root => _folder.At("site");

    public string Output => _folder.At("public");

    public BuildOptions Options => new() { Root = Root, Output = Output, Cache = _folder.At("cache"), Now = Now };

    /// <summary>Hints about what nothing uses are left in; tiny sites hold much of that, and few tests are about it.</summary>
    public bool TellsUnused { get; init; }

    /// <summary>A site with the plain theme, and with a home page and settings unless <paramref name="text"/> has them.</summary>
    public static TinySite Of(string text) => Of(SiteFiles.Parse(text));

    public static TinySite Of(SiteFiles files, bool tellsUnused) => new(files.WithDefaults(Least).WithDefaults(PlainTheme.Files)) { TellsUnused = tellsUnused };

    public static TinySite Of(SiteFiles files) => new(files.WithDefaults(Least).WithDefaults(PlainTheme.Files));

    /// <summary>Exactly these files, with whatever the built-in theme adds.</summary>
    public static TinySite Bare(SiteFiles files) => new(files);

    /// <summary>Builds a site and leaves nothing on the disk.</summary>
    public static BuiltSite Build(string text) => Build(SiteFiles.Parse(text));

    public static BuiltSite Build(SiteFiles files)
    {
        using TinySite site = Of(files);
        return site.Build();
    }

    public BuiltSite Build() => Build(Options);

    /// <summary>Builds and reads what is then in the output folder; sources of findings are read at once, for the folder goes away.</summary>
    public BuiltSite Build(BuildOptions options)
    {
        BuildResult result = SiteBuilder.Build(options, progress: null, TestContext.Current.CancellationToken);
        var sources = result.Diagnostics
            .SelectMany(finding => finding.Secondary.Append(finding.Primary))
            .Select(label => label.Path).Distinct()
            .ToDictionary(path => path, path => result.FindSource(path), StringComparer.Ordinal);
        if (!TellsUnused)
        {
            result = result with { Diagnostics = [.. result.Diagnostics.Where(finding => finding.Rule.Code is not ("PP3007" or "PP4060"))] };
        }

        return new BuiltSite(result with { FindSource = path => sources.GetValueOrDefault(path) }, _folder.ReadAll("public"));
    }

    /// <summary>Puts other files in the place of those that were there; what is not named stays.</summary>
    public void Replace(SiteFiles files) => files.WithDefaults(Least).WithDefaults(PlainTheme.Files).WriteTo(_folder, "site");

    public void Write(string path, ReadOnlySpan<byte> bytes) => _folder.Write("site/" + path, bytes);

    public void Write(string path, string text) => _folder.Write("site/" + path, text);

    public void Dispose() => _folder.Dispose();
}
