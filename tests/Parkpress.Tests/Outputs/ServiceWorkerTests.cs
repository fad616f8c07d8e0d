using System.Text.Json;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Outputs;

public sealed class ServiceWorkerTests
{
    private const string Worker = "-- templates/assets/offline/worker.js --\naddEventListener('fetch', () => { SITE; });\n-- templates/assets/js/site.js --\nstart();\n";

    [Fact]
    public void A_site_that_asks_for_it_gets_a_worker_that_knows_the_site()
    {
        BuiltSite site = TinySite.Build($"-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/park/\noffline: true\n{Worker}").WithoutFindings();

        string[] lines = site.Text("sw.js").Split('\n');
        using var settings = JsonDocument.Parse(lines[0]["const SITE=".Length..^1]);
        Assert.Equal("/park/", settings.RootElement.GetProperty("base").GetString());
        string script = Assert.Single(settings.RootElement.GetProperty("shell").EnumerateArray().Select(item => item.GetString()!), path => path.EndsWith(".js", StringComparison.Ordinal) && path.Contains("/js/site.", StringComparison.Ordinal));
        Assert.Contains(script["/park/".Length..], site.Paths);
        Assert.Contains("SITE", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_the_search_index_names_its_files()
    {
        BuiltSite site = TinySite.Build($"-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\noffline: true\n{Worker}").WithoutFindings();

        using var list = JsonDocument.Parse(site.Text("search/index/files.json"));
        string[] named = [.. list.RootElement.GetProperty("files").EnumerateArray().Select(item => item.GetString()!)];
        Assert.Equal(site.Paths.Where(path => path.StartsWith("search/index/", StringComparison.Ordinal) && !path.EndsWith(".json", StringComparison.Ordinal)), named.Select(name => "search/index/" + name));
        Assert.Equal(named.Sum(name => site.Files["search/index/" + name].Length), list.RootElement.GetProperty("size").GetInt32());
    }

    [Fact]
    public void Other_sites_have_none()
    {
        BuiltSite site = TinySite.Build(Worker).WithoutFindings();

        Assert.DoesNotContain(site.Paths, path => path.Contains("worker", StringComparison.Ordinal) || path is "sw.js" or "search/index/files.json");
    }
}
