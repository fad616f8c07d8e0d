using System.Collections.Immutable;
using Parkpress.Content;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources;
using Parkpress.Sources.Yaml;

namespace Parkpress.Checks;

/// <summary>Gathers the outside addresses of a site; a pure function, which asks no network.</summary>
internal static class ExternalLinkList
{
    /// <summary>One link for each address of bodies, front matter, data files and <c>site.yml</c>, by address in ordinal order.</summary>
    public static ImmutableArray<ExternalLink> Find(Site site) =>
    [
        .. FindAll(site)
            .Select(link => (Address: AddressOf(site, link.Target), link.Place))
            .Where(link => link.Address is not null)
            .GroupBy(link => link.Address!, link => link.Place, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ExternalLink(
                group.Key,
                [.. group.Distinct().OrderBy(place => place.Path, StringComparer.Ordinal).ThenBy(place => place.Span.Start).ThenBy(place => place.Span.End)])),
    ];

    private static IEnumerable<(string Target, Label Place)> FindAll(Site site)
    {
        foreach (Page page in site.Pages)
        {
            foreach (LinkReference link in page.Body.Links)
            {
                yield return (link.Target, new Label(page.SourcePath, link.Span));
            }

            if (page.FrontMatter.Find(FieldCatalog.Website) is { Value: string website } field)
            {
                yield return (website, field.Label());
            }
        }

        IEnumerable<(string Path, YamlNode Node)> files =
            site.Data.Select(item => (site.DataPaths[item.Key], item.Value)).Append((SourceTree.ConfigPath, WithoutOwnAddress(site.Config.Settings)));
        foreach ((string path, YamlNode node) in files)
        {
            foreach (YamlScalar scalar in ScalarsOf(node))
            {
                yield return (scalar.Value, new Label(path, scalar.Span));
            }
        }
    }

    /// <summary>The site's own address is no link.</summary>
    private static YamlMapping WithoutOwnAddress(YamlMapping settings) =>
        settings with { Entries = [.. settings.Entries.Where(entry => entry.Key != "base_url")] };

    private static IEnumerable<YamlScalar> ScalarsOf(YamlNode node) => node switch
    {
        YamlMapping map => map.Entries.SelectMany(entry => ScalarsOf(entry.Value)),
        YamlSequence list => list.Items.SelectMany(ScalarsOf),
        YamlScalar scalar => [scalar],
        _ => [],
    };

    /// <summary>The address as the network is asked for it; null for what is no web address.</summary>
    private static string? AddressOf(Site site, string target)
    {
        string written = target.Trim();
        string absolute = written.StartsWith("//", StringComparison.Ordinal)
            ? site.Config.BaseUrl.Origin[..(site.Config.BaseUrl.Origin.IndexOf(':', StringComparison.Ordinal) + 1)] + written
            : written;
        if (!absolute.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !absolute.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        int fragment = absolute.IndexOf('#', StringComparison.Ordinal);
        string address = fragment < 0 ? absolute : absolute[..fragment];
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri.AbsoluteUri : address;
    }
}
