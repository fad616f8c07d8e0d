using Parkpress.Content;
using Parkpress.Incremental;
using Parkpress.Model;
using Parkpress.Sources.Config;

namespace Parkpress.Templates.Observations;

/// <summary>Fingerprints all that <c>page</c> and <c>pager</c> can show on one page, but for what is noted when it is looked at. Hot in builds after small changes. Safe for threads.</summary>
internal sealed class PageInputs
{
    [ThreadStatic]
    private static RecordWriter? s_scratch;

    private readonly TemplateServices _services;
    private readonly PageFaces _faces;
    private readonly Fingerprint _site;

    /// <param name="services">The site.</param>
    /// <param name="faces">Fingerprints of pages.</param>
    /// <param name="tool">Of the program.</param>
    public PageInputs(TemplateServices services, PageFaces faces, Fingerprint tool)
    {
        (_services, _faces) = (services, faces);
        _site = OfSite(services, tool);
    }

    /// <summary>The inputs of one page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pager">The list page to show; null when the page is not a paginated list.</param>
    /// <param name="layout">Path of its layout; null when there is none, which is an error.</param>
    public Fingerprint Of(Page page, Pager? pager, string? layout)
    {
        RecordWriter writer = s_scratch ??= new RecordWriter();
        writer.Clear();
        writer.Fingerprint(_site);
        writer.Text(layout);
        // What other pages may know of it, the page knows of itself.
        writer.Fingerprint(_faces.SummaryOf(page));
        WritePlace(writer, page, pager);
        if (page.Document is { } document)
        {
            writer.Fingerprint(document.Source);
            WriteTargets(writer, page, document);
        }

        return Fingerprint.Of(writer.Written);
    }

    private static Fingerprint OfSite(TemplateServices services, Fingerprint tool)
    {
        SiteConfig config = services.Model.Config;
        var writer = new RecordWriter();
        writer.Fingerprint(tool);
        foreach (string? text in (string?[])
            [config.Title, config.Description, config.Author, config.Organization, config.Language, config.BaseUrl.ToString(), services.Build.Peek("environment") as string])
        {
            writer.Text(text);
        }

        writer.Fingerprint(services.Assets.Cards.Style);

        // Bodies are read by these.
        writer.Number(config.TimeZone.Ticks);
        writer.Byte((byte)config.RawHtml);
        writer.Flag(config.HasMaths);
        writer.List([.. config.EmbedHosts.Order(StringComparer.Ordinal)], static (writer, host) => writer.Text(host));
        writer.List([.. config.CustomFields.OrderBy(field => field.Key, StringComparer.Ordinal)], static (writer, field) =>
        {
            writer.Text(field.Key);
            writer.Text(field.Value);
        });
        return Fingerprint.Of(writer.Written);
    }

    private void WritePlace(RecordWriter writer, Page page, Pager? pager)
    {
        Placement placement = _services.Model.PlacementOf(page);
        foreach (Page above in placement.Ancestors)
        {
            PageFaces.WriteLink(writer, above);
        }

        writer.Text(placement.Section?.Path);
        writer.Number((long)(placement.Section?.ContentKind ?? 0));
        writer.Text(placement.Newer?.Permalink.Value);
        writer.Text(placement.Older?.Permalink.Value);
        writer.Text(placement.ListPermalink?.Value);
        writer.Text(placement.Term?.Description);
        writer.Number(placement.Listed.Length);
        writer.Number(pager?.Number ?? 0);
        writer.Number(pager?.PageSize ?? 0);
        PageFaces.WriteIdentity(writer, pager?.Items ?? placement.Listed);
        if (placement.Taxonomy is { } taxonomy && placement.Term is null)
        {
            PageFaces.WriteLinks(writer, taxonomy.Terms);
        }

        if (page.Kind == PageKind.Home && _services.Model.Config.HomeBanner is { } banner)
        {
            _faces.WriteFile(writer, _services.Model.ContentFiles.GetValueOrDefault(banner.Value.TrimStart('/')));
        }
    }

    /// <summary>Where the links, pictures and files of the body lead.</summary>
    private void WriteTargets(RecordWriter writer, Page page, Document document)
    {
        foreach (LinkReference link in document.Body.Links)
        {
            _faces.WriteTarget(writer, page, link.Target);
        }

        foreach (ShortcodeUse call in document.Body.Shortcodes)
        {
            foreach (ShortcodeArgument argument in call.Arguments)
            {
                // Any argument may name a file.
                _faces.WriteTarget(writer, page, argument.Value);
            }
        }
    }
}
