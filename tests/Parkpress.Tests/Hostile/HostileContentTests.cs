using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Parkpress.Sources;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Hostile;

/// <summary>Nothing that is written into a site harms the machine that builds it, or its readers.</summary>
public sealed class HostileContentTests
{
    // Each takes a second or two; on a machine that does much else besides it may be more.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    // As many files have to be made on the disk.
    private static readonly TimeSpan s_limitOfCrowds = TimeSpan.FromMinutes(10);

    // Quotes, tags, ends of scripts and comments, direction marks, characters without width, controls.
    private const string Evil = "</script><script>alert(1)</script>'\\\"--><img src=x onerror=alert(1)>\\u202E\\u200B\\0\\u2028]]>{{ 1 }}";

    public static TheoryData<string> Names => [.. HostileCases.All.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_told_and_does_no_harm(string name)
    {
        HostileCase item = HostileCases.All.Single(item => item.Name == name);
        using var site = new HostileSite();
        foreach ((string path, byte[] bytes) in item.Files)
        {
            site.Write(path, bytes);
        }

        var clock = Stopwatch.StartNew();
        (string[] findings, _) = site.Build();

        Assert.True(
            item.Expected.Length == findings.Length && item.Expected.Zip(findings).All(pair => Matches(pair.First, pair.Second)),
            $"expected:\n{string.Join('\n', item.Expected)}\nfound:\n{string.Join('\n', findings)}");
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, s_limit);
    }

    [Fact]
    public void Texts_are_inert_wherever_the_theme_shows_them()
    {
        string fields = $"title: \"{Evil}\"\nsummary: \"{Evil}\"\ntags: [\"{Evil}\", 乙]\nauthor: \"{Evil}\"\nsource: \"{Evil}\"";
        using var site = TinySite.Bare(SiteFiles.Parse(
            $"""
            -- site.yml --
            title: "园区{Evil}"
            base_url: https://example.cn/
            -- content/index.md --
            欢迎。
            -- content/news/index.md --
            ---
            title: "{Evil}"
            ---
            -- content/news/2025-01-02-a.md --
            ---
            {fields}
            ---
            正文。
            -- content/news/2025-01-03-b.md --
            ---
            title: 乙
            tags: [乙]
            ---
            正文。
            """));
        BuiltSite built = site.Build();

        Assert.True(built.Result.Succeeded, built.DiagnosticsText);
        foreach ((string path, byte[] bytes) in built.Files.Where(file => !file.Key.StartsWith("search/index/", StringComparison.Ordinal)))
        {
            AssertIsInert(path, bytes);
        }
    }

    [Fact]
    public void Links_out_of_the_site_and_in_a_circle_are_told_and_not_followed()
    {
        using var site = new HostileSite();
        try
        {
            File.CreateSymbolicLink(site.At("content/secret.txt"), site.At("../secret.txt"));
            Directory.CreateSymbolicLink(site.At("content/round"), site.At("content"));
            Directory.CreateDirectory(site.At("static"));
            Directory.CreateSymbolicLink(site.At("static/root"), "/");
            File.CreateSymbolicLink(site.At("static/self"), site.At("static/self"));
        }
        catch (IOException)
        {
            Assert.Skip("this account may not make symbolic links");
        }

        (string[] findings, SortedDictionary<string, byte[]> files) = site.Build();

        Assert.Equal(
            ["content/round", "content/secret.txt", "static/root", "static/self"],
            findings.Select(finding => finding.Split(':')[0]));
        Assert.All(findings, finding => Assert.EndsWith("PP1003 symbolic link in the site", finding, StringComparison.Ordinal));
        Assert.Empty(files);
    }

    [Fact]
    public void Two_hundred_thousand_files_in_one_folder_are_published()
    {
        const int Count = 200_000;
        using var site = new HostileSite();
        string folder = site.At("static/crowded");
        Directory.CreateDirectory(folder);
        for (int i = 0; i < Count; i++)
        {
            File.Create(Path.Combine(folder, i.ToString(CultureInfo.InvariantCulture) + ".txt")).Dispose();
        }

        var clock = Stopwatch.StartNew();
        (string[] findings, SortedDictionary<string, byte[]> files) = site.Build();

        Assert.Empty(findings);
        Assert.Equal(Count, files.Keys.Count(path => path.StartsWith("crowded/", StringComparison.Ordinal)));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, s_limitOfCrowds);
    }

    private static bool Matches(string expected, string found) =>
        expected == found || (expected.Contains('…', StringComparison.Ordinal) && Regex.IsMatch(found, $"^{Regex.Escape(expected).Replace("…", ".*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant));

    private static void AssertIsInert(string path, byte[] bytes)
    {
        if (Path.GetExtension(path) is not (".html" or ".xml" or ".json" or ".webmanifest" or ".txt"))
        {
            return;
        }

        string text = Encoding.UTF8.GetString(bytes);
        Assert.False(text.AsSpan().ContainsAny('\0', '\u202E'), $"{path} holds a control");
        switch (Path.GetExtension(path))
        {
            case ".html":
                AssertIsInertPage(path, text);
                break;
            case ".xml":
                // Throws for what is not well-formed.
                XDocument.Parse(text);
                Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
                break;
            case ".json" or ".webmanifest":
                JsonDocument.Parse(text).Dispose();
                break;
        }
    }

    private static void AssertIsInertPage(string path, string html)
    {
        IHtmlDocument page = new HtmlParser().ParseDocument(html);
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(page.Images, image => image.GetAttribute("src") == "x");
        foreach (IElement script in page.QuerySelectorAll("script"))
        {
            // The theme's own module, and data.
            Assert.True(script.HasAttribute("src") || script.GetAttribute("type") == "application/ld+json", $"{path}: {script.OuterHtml}");
            if (!script.HasAttribute("src"))
            {
                JsonDocument.Parse(script.TextContent).Dispose();
            }
        }

        Assert.DoesNotContain(page.QuerySelectorAll("[href], [src]"), element => (element.GetAttribute("href") ?? element.GetAttribute("src"))!.Trim().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
    }
}
