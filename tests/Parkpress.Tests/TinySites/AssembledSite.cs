using Parkpress.Content;
using Parkpress.Content.Storage;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources;
using Parkpress.Sources.Config;

namespace Parkpress.Tests.TinySites;

/// <summary>A tiny site up to its model: read and assembled, nothing checked or rendered.</summary>
internal sealed record AssembledSite(Site Site, Diagnostic[] Findings)
{
    public string[] Codes => [.. Findings.Select(finding => finding.Rule.Code)];

    public static AssembledSite Of(string text) => Of(SiteFiles.Parse(text));

    public static AssembledSite Of(SiteFiles files, SiteOptions? options = null)
    {
        using TinySite tiny = TinySite.Of(files);
        var diagnostics = new DiagnosticBag();
        SourceTree sources = SourceTree.Scan(tiny.Root, null, diagnostics);
        SiteConfig config = SiteConfigReader.Read(sources, null, diagnostics);
        using var storage = ContentStorage.MakeTemporary();
        ContentLibrary content = new ContentReader(sources, config, storage, 2).ReadAll(diagnostics, TestContext.Current.CancellationToken);
        Site site = SiteAssembler.Assemble(sources, config, options ?? new SiteOptions(TinySite.Now, false, false), content, diagnostics);
        return new AssembledSite(site, [.. diagnostics.ToSorted()]);
    }

    /// <summary>The site, after making sure that nothing was found wrong.</summary>
    public static Site Clean(string text)
    {
        AssembledSite assembled = Of(text);
        Assert.Empty(assembled.Codes);
        return assembled.Site;
    }

    /// <summary>The page at an address.</summary>
    public static Page PageOf(Site site, string permalink)
    {
        Page? page = site.Pages.FirstOrDefault(page => page.Permalink.Value == permalink);
        Assert.True(page is not null, $"there is no {permalink}; there are {string.Join(' ', site.Pages.Select(known => known.Permalink.Value))}");
        return page;
    }
}
