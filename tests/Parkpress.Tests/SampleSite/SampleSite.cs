using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.SampleSite;

/// <summary>
/// The repository's own site, built once for each run of the tests. Classes that use it stand in the collection of its name: a parsed
/// document is for one thread.
/// </summary>
internal static class SampleSite
{
    public const string Address = "https://park.example.cn";

    private static readonly Lazy<BuiltSite> LazySite = new(Build);
    private static readonly Lazy<ImmutableArray<SamplePage>> LazyPages = new(Parse);

    public static BuiltSite Built => LazySite.Value;

    /// <summary>Every page with content; pages that only lead on to another address are <see cref="Redirects"/>.</summary>
    public static ImmutableArray<SamplePage> Pages => [.. LazyPages.Value.Where(page => !LeadsOn(page))];

    public static ImmutableArray<SamplePage> Redirects => [.. LazyPages.Value.Where(LeadsOn)];

    /// <summary>The page at a site path such as <c>/news/</c>.</summary>
    public static SamplePage At(string url) => Assert.Single(Pages, page => page.Url == url);

    /// <summary>Site path of an address that stands on a page, decoded, with its fragment; null for other sites and schemes.</summary>
    public static (string Path, string Fragment)? Resolve(SamplePage from, string address)
    {
        var uri = new Uri(new Uri(Address + from.Url), address);
        return uri.GetLeftPart(UriPartial.Authority) == Address
            ? (Uri.UnescapeDataString(uri.AbsolutePath), Uri.UnescapeDataString(uri.Fragment.TrimStart('#')))
            : null;
    }

    /// <summary>The output file that a host serves for a site path, or null.</summary>
    public static string? FileFor(string path)
    {
        string file = path.EndsWith('/') ? path[1..] + "index.html" : path[1..];
        return Built.Files.ContainsKey(file) ? file : null;
    }

    private static BuiltSite Build()
    {
        using var temp = new TempFolder();
        var options = new BuildOptions
        {
            Root = Repository.Root,
            Output = temp.At("public"),
            Cache = temp.At("cache"),
            Now = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(8)),
        };
        BuildResult result = SiteBuilder.Build(options, progress: null, CancellationToken.None);
        return new BuiltSite(result, temp.ReadAll("public"));
    }

    private static ImmutableArray<SamplePage> Parse()
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        var pages = new List<SamplePage>();
        var faults = new List<string>();
        foreach (string path in Built.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            try
            {
                pages.Add(new SamplePage(path, parser.ParseDocument(Built.Text(path))));
            }
            catch (HtmlParseException exception)
            {
                faults.Add($"{path}:{exception.Position.Line}:{exception.Position.Column}: {exception.Message}");
            }
        }

        Assert.True(faults.Count == 0, "not HTML5:\n" + string.Join('\n', faults));
        return [.. pages];
    }

    private static bool LeadsOn(SamplePage page) => page.Document.QuerySelector("meta[http-equiv=refresh]") is not null;
}
