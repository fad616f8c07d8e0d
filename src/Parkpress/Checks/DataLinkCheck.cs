using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources.Yaml;

namespace Parkpress.Checks;

/// <summary>Addresses in <c>content/_data/*.yml</c> must lead somewhere, and must not run code.</summary>
internal sealed class DataLinkCheck : ICheck
{
    public void Run(Site site, DiagnosticBag diagnostics)
    {
        foreach ((string name, YamlNode node) in site.Data.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            foreach (YamlScalar link in LinksIn(node))
            {
                SiteLinks.CheckAny(site, site.DataPaths[name], link.Span, link.Value, diagnostics);
            }
        }
    }

    private static IEnumerable<YamlScalar> LinksIn(YamlNode node) => node switch
    {
        YamlMapping map => map.Entries.SelectMany(entry =>
            entry.Value is YamlScalar { IsNull: false } scalar ? IsAddress(entry.Key) ? [scalar] : [] : LinksIn(entry.Value)),
        YamlSequence list => list.Items.SelectMany(LinksIn),
        _ => [],
    };

    /// <summary>Data has no schema; these names are what people give to addresses.</summary>
    private static bool IsAddress(string key) => key is "url" or "href" or "link" or "website" || key.EndsWith("_url", StringComparison.Ordinal);
}
