using System.Text.Json;
using AngleSharp.Dom;
using Parkpress.Diagnostics;

namespace Parkpress.Tests.SampleSite;

[Collection(nameof(SampleSite))]
public sealed class SampleSiteTests
{
    private static readonly string[] LinkAttributes = ["href", "src", "poster", "action", "data", "cite"];

    [Fact]
    public void It_builds_without_errors_or_warnings()
    {
        Assert.Equal("", string.Join('\n', SampleSite.Built.Result.Diagnostics.Where(finding => finding.Severity >= Severity.Warning)
            .Select(finding => $"{finding.Primary.Path}: {finding.Rule.Code} {finding.Message.English}")));
        Assert.True(SampleSite.Built.Result.Succeeded);
        Assert.True(SampleSite.Pages.Length > 200, $"only {SampleSite.Pages.Length} pages");
    }

    [Fact]
    public void Every_page_has_one_heading_of_the_first_level() =>
        AssertNoFaults(page => page.Document.QuerySelectorAll("h1") is [var only] && SamplePage.TextOf(only).Length > 0
            ? [] : [$"{page.Document.QuerySelectorAll("h1").Length} h1"]);

    [Fact]
    public void Headings_skip_no_level() =>
        AssertNoFaults(page =>
        {
            int[] levels = [.. page.Document.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6").Select(heading => heading.LocalName[1] - '0')];
            return levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).Select(pair => $"h{pair.Second} behind h{pair.First}");
        });

    [Fact]
    public void Every_page_says_its_language_title_description_and_address()
    {
        AssertNoFaults(page =>
        {
            var faults = new List<string>();
            void Expect(bool holds, string what)
            {
                if (!holds)
                {
                    faults.Add(what);
                }
            }

            string canonical = SampleSite.Address + new Uri(SampleSite.Address + page.Url).AbsolutePath;
            Expect(page.Document.DocumentElement.GetAttribute("lang") == "zh-Hans", "lang");
            Expect(page.Document.QuerySelectorAll("head > title").Length == 1 && page.Document.Title is { Length: > 0 }, "title");
            Expect(page.Document.QuerySelectorAll("meta[name=description]") is [var description] && description.GetAttribute("content") is { Length: > 0 and <= 160 }, "description");
            Expect(page.Document.QuerySelectorAll("link[rel=canonical]") is [var link] && link.GetAttribute("href") == canonical, $"canonical is not {canonical}");
            Expect(page.Document.QuerySelectorAll("main").Length == 1, "main");
            Expect(page.Document.QuerySelectorAll("meta[charset]").Length == 1, "charset");
            return faults;
        });
        Assert.Empty(Doubled(SampleSite.Pages, page => page.Document.Title ?? ""));
        Assert.Empty(Doubled(SampleSite.Pages, page => page.Document.QuerySelector("meta[name=description]")!.GetAttribute("content")!));
    }

    [Fact]
    public void Ids_are_unique_and_what_refers_to_them_finds_them() =>
        AssertNoFaults(page =>
        {
            IEnumerable<string> doubled = page.Document.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => $"id {group.Key} twice");
            IEnumerable<string> lost = page.Document.QuerySelectorAll("[for], [aria-labelledby], [aria-describedby], [aria-controls]")
                .SelectMany(element => ((string[])["for", "aria-labelledby", "aria-describedby", "aria-controls"]).Select(element.GetAttribute).OfType<string>())
                .SelectMany(ids => ids.Split(' '))
                .Where(id => page.Document.GetElementById(id) is null)
                .Select(id => $"no id {id}");
            return doubled.Concat(lost);
        });

    [Fact]
    public void Every_link_and_every_fragment_leads_somewhere()
    {
        var anchors = SampleSite.Pages.ToDictionary(page => page.Path, page => page.Document.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet());
        int checkedLinks = 0;
        AssertNoFaults(page =>
        {
            var faults = new List<string>();
            foreach (string address in Addresses(page).Distinct())
            {
                if (SampleSite.Resolve(page, address) is not var (path, fragment))
                {
                    continue;
                }

                checkedLinks++;
                string? file = SampleSite.FileFor(path);
                if (file is null)
                {
                    faults.Add($"{address} leads nowhere");
                }
                else if (fragment.Length > 0 && anchors.TryGetValue(file, out HashSet<string>? ids) && !ids.Contains(fragment))
                {
                    faults.Add($"{address}: there is no such anchor");
                }
            }

            return faults;
        });
        Assert.True(checkedLinks > 5000, $"only {checkedLinks} links");
    }

    [Fact]
    public void What_style_sheets_name_is_there()
    {
        foreach ((string path, _) in SampleSite.Built.Files.Where(file => file.Key.EndsWith(".css", StringComparison.Ordinal)))
        {
            foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(SampleSite.Built.Text(path), "url\\([\"']?(?!data:)([^\"')]+)"))
            {
                var uri = new Uri(new Uri($"{SampleSite.Address}/{path}"), match.Groups[1].Value);
                Assert.True(SampleSite.FileFor(uri.AbsolutePath) is not null, $"{path}: {match.Value}");
            }
        }
    }

    [Fact]
    public void Every_page_is_reached_from_the_home_page()
    {
        var byPath = SampleSite.Pages.ToDictionary(page => page.Path);
        var reached = new HashSet<string> { "index.html" };
        var waiting = new Queue<string>(reached);
        while (waiting.TryDequeue(out string? path))
        {
            // The search page is where the search forms lead.
            foreach (IElement link in byPath[path].Document.QuerySelectorAll("a[href], form[action]"))
            {
                if (SampleSite.Resolve(byPath[path], (link.GetAttribute("href") ?? link.GetAttribute("action"))!) is var (target, _)
                    && SampleSite.FileFor(target) is { } file && byPath.ContainsKey(file) && reached.Add(file))
                {
                    waiting.Enqueue(file);
                }
            }
        }

        Assert.Equal([], SampleSite.Pages.Select(page => page.Path).Except(reached).Except(["404.html"]));
    }

    [Fact]
    public void Old_addresses_lead_to_pages()
    {
        Assert.NotEmpty(SampleSite.Redirects);
        Assert.All(SampleSite.Redirects, page => Assert.NotNull(SampleSite.FileFor(SampleSite.Resolve(page, page.Find("a").GetAttribute("href")!)!.Value.Path)));
    }

    [Fact]
    public void Structured_data_is_json_whose_addresses_are_pages() =>
        AssertNoFaults(page =>
        {
            using var json = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);
            JsonElement[] graph = [.. json.RootElement.GetProperty("@graph").EnumerateArray()];
            string[] items = [.. graph.Where(node => node.GetProperty("@type").GetString() == "BreadcrumbList")
                .SelectMany(node => node.GetProperty("itemListElement").EnumerateArray()).Select(item => item.GetProperty("item").GetString()!)];
            IEnumerable<string> lost = items.Where(item => SampleSite.FileFor(SampleSite.Resolve(page, item)!.Value.Path) is null).Select(item => $"{item} in the breadcrumb leads nowhere");
            return page.Url is "/" || items.Length > 1 ? lost : lost.Append("no breadcrumb");
        });

    [Fact]
    public void Dated_pages_tell_Baidu_their_times() =>
        AssertNoFaults(page =>
        {
            IElement[] scripts = [.. page.Document.QuerySelectorAll("script[type='application/ld+json']")];
            bool isDated = page.Document.QuerySelector("meta[property='article:published_time']") is not null;
            if (scripts.Length != (isDated ? 2 : 1))
            {
                return [$"{scripts.Length} scripts of data"];
            }

            if (!isDated)
            {
                return [];
            }

            using var json = JsonDocument.Parse(scripts[1].TextContent);
            string address = json.RootElement.GetProperty("@id").GetString()!, time = json.RootElement.GetProperty("pubDate").GetString()!;
            return address == SampleSite.Address + new Uri(SampleSite.Address + page.Url).AbsolutePath && DateTime.TryParseExact(time, "yyyy-MM-dd'T'HH:mm:ss", null, default, out _)
                ? [] : [$"{address} {time}"];
        });

    [Fact]
    public void List_pages_tell_what_they_list() =>
        AssertNoFaults(page =>
        {
            string[] shown = [.. page.Document.QuerySelectorAll("main .item .item-title a").Select(link => SampleSite.Address + new Uri(SampleSite.Address + link.GetAttribute("href")).AbsolutePath)];
            using var json = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);
            JsonElement main = json.RootElement.GetProperty("@graph")[0];
            string[] told = main.TryGetProperty("mainEntity", out JsonElement list)
                ? [.. list.GetProperty("itemListElement").EnumerateArray().Select(item => item.GetProperty("url").GetString()!)] : [];
            return shown.Length == 0 || shown.SequenceEqual(told) ? [] : [$"shows {shown.Length}, tells {told.Length}"];
        });

    [Fact]
    public void Pictures_have_a_size_and_a_text() =>
        AssertNoFaults(page => page.Document.QuerySelectorAll("img")
            .Where(image => image.GetAttribute("alt") is null || !int.TryParse(image.GetAttribute("width"), out int width) || !int.TryParse(image.GetAttribute("height"), out int height) || width * height == 0)
            .Select(image => image.OuterHtml));

    [Fact]
    public void Nothing_is_left_of_templates_and_marks() =>
        AssertNoFaults(page =>
        {
            foreach (IElement code in page.Document.QuerySelectorAll("code, pre, script"))
            {
                code.TextContent = "";
            }

            string text = page.Document.Body!.TextContent;
            return ((string[])["{{", "}}", "{{<", "**", "](", "&lt;", "\uFFFD", "��"]).Where(mark => text.Contains(mark, StringComparison.Ordinal)).Select(mark => $"`{mark}` in the text");
        }, parseAgain: true);

    private static IEnumerable<string> Addresses(SamplePage page)
    {
        foreach (IElement element in page.Document.QuerySelectorAll("*"))
        {
            foreach (string attribute in LinkAttributes)
            {
                if (element.GetAttribute(attribute) is { } address)
                {
                    yield return address;
                }
            }

            foreach (string candidate in (element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return candidate.Split(' ')[0];
            }

            if (element.LocalName == "meta" && element.GetAttribute("property") is "og:url" or "og:image")
            {
                yield return element.GetAttribute("content")!;
            }
        }
    }

    private static IEnumerable<string> Doubled(IEnumerable<SamplePage> pages, Func<SamplePage, string> text) =>
        pages.GroupBy(text).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(' ', group.Select(page => page.Url))}");

    private static void AssertNoFaults(Func<SamplePage, IEnumerable<string>> check, bool parseAgain = false)
    {
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        string[] faults =
        [
            .. SampleSite.Pages.Select(page => parseAgain ? page with { Document = parser.ParseDocument(SampleSite.Built.Text(page.Path)) } : page)
                .SelectMany(page => check(page).Select(fault => $"{page.Url}: {fault}")),
        ];
        Assert.True(faults.Length == 0, $"{faults.Length} faults:\n{string.Join('\n', faults.Take(40))}");
    }
}
