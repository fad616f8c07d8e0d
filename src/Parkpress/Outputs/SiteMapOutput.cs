using System.Globalization;
using Parkpress.Content.FrontMatter;
using Parkpress.Incremental;
using Parkpress.Model;
using Parkpress.Outputs.Feeds;

namespace Parkpress.Outputs;

/// <summary>Site maps after sitemaps.org: one, or an index of several when there are more addresses than one may hold.</summary>
internal sealed class SiteMapOutput : IOutput
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The protocol's limit.</summary>
    private const int MaxAddresses = 50_000;

    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        (string Address, string? Modified)[] entries = [.. Entries(scope)];
        if (entries.Length <= MaxAddresses)
        {
            yield return Plan("sitemap.xml", "urlset", "url", entries);
            yield break;
        }

        (string, string?)[] parts = new (string, string?)[(entries.Length + MaxAddresses - 1) / MaxAddresses];
        for (int i = 0; i < parts.Length; i++)
        {
            string name = $"sitemap-{i + 1}.xml";
            (string, string?)[] part = entries[(i * MaxAddresses)..Math.Min(entries.Length, (i + 1) * MaxAddresses)];
            parts[i] = (scope.Urls.Absolute("/" + name), null);
            yield return Plan(name, "urlset", "url", part);
        }

        yield return Plan("sitemap.xml", "sitemapindex", "sitemap", parts);
    }

    /// <summary>Every page that a search engine may know, each list page on its own.</summary>
    private static IEnumerable<(string Address, string? Modified)> Entries(OutputScope scope)
    {
        foreach (Page page in scope.Site.Pages.Where(page => page.IsIndexable))
        {
            Placement placement = scope.Site.PlacementOf(page);
            string? modified = Format(page.LastModified ?? Newest(placement));
            int total = placement.PageSize == 0 ? 1 : Paginator.CountPages(placement.Listed.Length, placement.PageSize);
            for (int number = 1; number <= total; number++)
            {
                yield return (scope.Urls.Absolute(page.Permalink.Pager(number).Value), modified);
            }
        }
    }

    private static SiteDate? Newest(Placement placement) =>
        placement.Listed.IsEmpty ? null : placement.Listed.Max(page => page.LastModified);

    private static string? Format(SiteDate? date) => date is not { } value ? null : value.HasTime
        ? value.Moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : value.Moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static BytesFile Plan(string name, string root, string item, (string Address, string? Modified)[] entries) =>
        new(name, OutputKind.Other, source: null, (_, _) => XmlText.Write(xml =>
        {
            xml.WriteStartElement(root, Namespace);
            foreach ((string address, string? modified) in entries)
            {
                xml.WriteStartElement(item);
                xml.WriteElementString("loc", address);
                if (modified is not null)
                {
                    xml.WriteElementString("lastmod", modified);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }))
        {
            Inputs = _ => InputsOf(root, entries),
        };

    private static Fingerprint InputsOf(string root, (string Address, string? Modified)[] entries)
    {
        var writer = new RecordWriter(entries.Length * 64);
        writer.Text(root);
        foreach ((string address, string? modified) in entries)
        {
            writer.Text(address);
            writer.Text(modified);
        }

        return Fingerprint.Of(writer.Written);
    }
}
