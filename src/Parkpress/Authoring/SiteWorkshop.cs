using System.Text;
using Parkpress.Content;
using Parkpress.Content.FrontMatter;
using Parkpress.Content.Storage;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources;
using Parkpress.Sources.Config;

namespace Parkpress.Authoring;

/// <summary>A site laid open for those who change its sources: every article is in it, whatever its date.</summary>
internal sealed class SiteWorkshop : IDisposable
{
    private readonly ContentStorage _storage;
    private readonly FrontMatterReader _reader;

    private SiteWorkshop(string root, SourceTree sources, SiteConfig config, ContentLibrary content, Site site, ContentStorage storage)
    {
        (Root, Sources, Config, Content, Site, _storage) = (root, sources, config, content, site, storage);
        _reader = new FrontMatterReader(config.TimeZone, config.CustomFields);
    }

    public string Root { get; }

    public SourceTree Sources { get; }

    public SiteConfig Config { get; }

    public ContentLibrary Content { get; }

    public Site Site { get; }

    /// <summary>Reads a site; mistakes in it are no hindrance.</summary>
    /// <param name="root">Folder of the site.</param>
    public static SiteWorkshop Open(string root)
    {
        string full = Path.GetFullPath(root);
        var findings = new DiagnosticBag();
        SourceTree sources = SourceTree.Scan(full, configFile: null, findings);
        if (sources.IsFlat)
        {
            throw new AuthoringException(new LocalText("this command needs a site with a folder `content/`", "此命令用于带有 `content/` 文件夹的站点"));
        }

        SiteConfig config = SiteConfigReader.Read(sources, baseUrl: null, findings);
        ContentStorage storage = ContentStorage.MakeTemporary();
        ContentLibrary content = new ContentReader(sources, config, storage, Environment.ProcessorCount).ReadAll(findings, CancellationToken.None);
        // At the beginning of time nothing has expired.
        var everything = new SiteOptions(DateTimeOffset.MinValue, IncludesDrafts: true, IncludesFuture: true);
        return new SiteWorkshop(full, sources, config, content, SiteAssembler.Assemble(sources, config, everything, content, findings), storage);
    }

    /// <summary>A Markdown file and its front matter.</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    /// <exception cref="AuthoringException">There is no such file, or it is no text.</exception>
    public (SourceText Text, RawFrontMatter Fields) Read(string path)
    {
        var findings = new DiagnosticBag();
        if (Sources.Find(path) is not { } file || Sources.ReadText(file, findings) is not { } text)
        {
            throw new AuthoringException(new LocalText($"there is no article `{path}`", $"没有文章 `{path}`"));
        }

        return (text, _reader.Read(text, findings).FrontMatter);
    }

    /// <summary>A path that a person gave, as one relative to the root, with <c>/</c>.</summary>
    /// <param name="path">Full, or relative to <paramref name="folder"/>, to the root or to <c>content/</c>.</param>
    /// <param name="folder">The current folder.</param>
    /// <exception cref="AuthoringException">It leads out of <c>content/</c>.</exception>
    public string Locate(string path, string folder)
    {
        string[] candidates = [.. new[] { Path.GetFullPath(path, folder), Path.GetFullPath(path, Root), Path.GetFullPath(path, Path.Combine(Root, "content")) }.Select(Relative)];
        string? existing = candidates.FirstOrDefault(candidate => IsContent(candidate) && Path.Exists(Path.Combine(Root, candidate)));
        return existing ?? candidates.FirstOrDefault(IsContent) ?? throw new AuthoringException(new LocalText(
            $"`{path}` does not lie in the folder `content/`", $"`{path}` 不在 `content/` 文件夹中"));
    }

    /// <summary>Writes a text whole or not at all, with the encoding marks that it had.</summary>
    /// <exception cref="IOException">It cannot be written; the file is as it was.</exception>
    public void Write(string path, string text)
    {
        string full = Path.Combine(Root, path), fresh = full + ".tmp";
        bool hasMark = File.Exists(full) && File.ReadAllBytes(full).AsSpan().StartsWith(Encoding.UTF8.Preamble);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(fresh, text.TrimStart('\uFEFF'), new UTF8Encoding(hasMark));
        File.Move(fresh, full, overwrite: true);
    }

    public void Dispose() => _storage.Dispose();

    private string Relative(string full) => Path.GetRelativePath(Root, full).Replace('\\', '/');

    private static bool IsContent(string path) => path.StartsWith("content/", StringComparison.Ordinal);
}
