using System.Text;

namespace Parkpress.Outputs;

/// <summary><c>robots.txt</c>: everything may be read, and where the site map is.</summary>
internal sealed class RobotsOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        // A site's own robots.txt in static/ takes its place.
        if (scope.Site.StaticFiles.All(file => file.Path != "static/robots.txt"))
        {
            string text = $"User-agent: *\nAllow: /\n\nSitemap: {scope.Urls.Absolute("/sitemap.xml")}\n";
            yield return new BytesFile("robots.txt", OutputKind.Other, source: null, (_, _) => Encoding.UTF8.GetBytes(text));
        }
    }
}
