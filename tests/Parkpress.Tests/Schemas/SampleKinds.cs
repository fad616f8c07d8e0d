using System.Collections.Frozen;
using Parkpress.Content;
using Parkpress.Content.Storage;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources;
using Parkpress.Sources.Config;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Schemas;

/// <summary>The kind of each page of the sample site, drafts and pages of the future among them.</summary>
internal static class SampleKinds
{
    private static readonly Lazy<FrozenDictionary<string, ContentKind>> Kinds = new(Read);

    /// <param name="path">Path of the Markdown file below the repository.</param>
    public static ContentKind Of(string path) =>
        // What has expired is on no page; its folder says what it was.
        Kinds.Value.TryGetValue(path, out ContentKind kind) ? kind : FolderConventions.KindOf(path["content/".Length..]);

    private static FrozenDictionary<string, ContentKind> Read()
    {
        var diagnostics = new DiagnosticBag();
        SourceTree sources = SourceTree.Scan(Repository.Root, null, diagnostics);
        SiteConfig config = SiteConfigReader.Read(sources, null, diagnostics);
        using var storage = ContentStorage.MakeTemporary();
        ContentLibrary content = new ContentReader(sources, config, storage, 2).ReadAll(diagnostics, CancellationToken.None);
        Site site = SiteAssembler.Assemble(sources, config, new SiteOptions(TinySite.Now, IncludesDrafts: true, IncludesFuture: true), content, diagnostics);
        return site.Pages.Where(page => page.SourcePath.EndsWith(".md", StringComparison.Ordinal)).ToFrozenDictionary(page => page.SourcePath, page => page.ContentKind, StringComparer.Ordinal);
    }
}
