using System.Text;
using Parkpress.Cli.Serve;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Serve;

/// <summary>The preview server in the hands of somebody who means harm, or is in a great hurry.</summary>
public sealed class AttackTests
{
    private const int Connections = 64;
    private const int Requests = 10_000;
    private const int Articles = 30;
    private const long MostGrowth = 128L * 1024 * 1024;

    public static TheoryData<string> Targets =>
    [
        "/../secret.txt", "/../../../../../../etc/passwd", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/..%2fsecret.txt", "/..%5csecret.txt", "/..\\secret.txt", "/%252e%252e/secret.txt",
        "/news/..%2f..%2fsecret.txt", "/.%2e/secret.txt", "/%c0%ae%c0%ae/secret.txt", "/news/%00/../../secret.txt", "//etc/passwd", "/news//../../secret.txt", "/./../secret.txt",
        "/.parkpress", "/_headers", "/_redirects", "/%2eparkpress", "/site.yml", "/content/index.md", "/.cache/", "/C:/Windows/win.ini", "/news/a/index.html/../../../../secret.txt",
        "/__parkpress/../../secret.txt", "/__parkpress/live.js/../../../secret.txt", "http://127.0.0.1/../secret.txt", "/;/../secret.txt", "/%u002e%u002e/secret.txt",
    ];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task No_address_leads_out_of_the_site(string target)
    {
        await using ServedTinySite site = await ServedTinySite.StartAsync("-- static/_headers --\n/*\n  X-A: b\n-- content/news/2025-01-02-a.md --\n---\ntitle: 甲\naliases: [/old/]\n---\n正文。");
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(site.Site.Output)!, "secret.txt"), "the secret", TestContext.Current.CancellationToken);
        site.Build();
        string answer = await site.SendRawAsync($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        Assert.DoesNotContain("the secret", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "421")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example:80\r\nConnection: close\r\n\r\n", "421")]
    [InlineData("GET / HTTP/1.1\r\nHost: 192.0.2.7\r\nConnection: close\r\n\r\n", "421")]
    [InlineData("GET / HTTP/1.0\r\n\r\n", "421")]
    [InlineData("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "405")]
    [InlineData("DELETE / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", "405")]
    [InlineData("CONNECT evil.example:80 HTTP/1.1\r\nHost: evil.example:80\r\nConnection: close\r\n\r\n", "421")]
    [InlineData("NONSENSE\r\n\r\n", "400")]
    public async Task Only_this_site_can_be_read(string request, string status)
    {
        await using ServedTinySite site = await ServedTinySite.StartAsync("");
        site.Build();

        Assert.StartsWith($"HTTP/1.1 {status} ", await site.SendRawAsync(request), StringComparison.Ordinal);
    }

    // In a process of its own, so that its memory is known: other tests run beside this one.
    [Fact]
    public async Task Ten_thousand_requests_while_files_change_get_whole_files_of_one_version_each()
    {
        using TinySite site = TinySite.Of(FilesWith("甲"));
        Dictionary<string, byte[]> first = PagesAfterBuilding(site);
        Write(site, "乙乙");
        Dictionary<string, byte[]> second = PagesAfterBuilding(site);
        Assert.NotEqual(first["/news/n0/"], second["/news/n0/"]);
        string[] addresses = [.. first.Keys];
        await using ServeProcess server = await ServeProcess.StartAsync(site.Root);
        using var client = new HttpClient { BaseAddress = server.Address };
        using var done = new CancellationTokenSource();
        Task edits = Task.Run(
            async () =>
            {
                for (int i = 0; !done.IsCancellationRequested; i++)
                {
                    Write(site, i % 2 == 0 ? "甲" : "乙乙");
                    await Task.Delay(100, CancellationToken.None);
                }
            },
            TestContext.Current.CancellationToken);

        async Task AskAsync(int count) => await Parallel.ForEachAsync(
            Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = Connections, CancellationToken = TestContext.Current.CancellationToken }, async (i, cancel) =>
        {
            string address = addresses[i % addresses.Length];
            byte[] answer = await client.GetByteArrayAsync(address, cancel);
            Assert.True(answer.AsSpan().SequenceEqual(first[address]) || answer.AsSpan().SequenceEqual(second[address]), $"{address} is neither the one nor the other: {Encoding.UTF8.GetString(answer)}");
        });

        await AskAsync(Requests / 2);
        long before = server.Memory;
        await AskAsync(Requests / 2);
        long after = server.Memory;
        await done.CancelAsync();
        await edits;

        Assert.False(server.HasExited);
        Assert.InRange(after - before, long.MinValue, MostGrowth);
    }

    [Fact]
    public async Task Any_number_of_pages_may_listen_and_go()
    {
        await using ServedTinySite site = await ServedTinySite.StartAsync("");
        site.Build();
        for (int i = 0; i < 300; i++)
        {
            using HttpResponseMessage answer = await site.Client.GetAsync("/__parkpress/events", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"listener {i}: {answer.StatusCode}");
        }
    }

    private static string FilesWith(string word) =>
        string.Join('\n', Enumerable.Range(0, Articles).Select(i => $"-- content/news/2025-01-02-n{i}.md --\n---\ntitle: 第 {i} 篇\n---\n{string.Concat(Enumerable.Repeat(word, 50 + (i * 40)))}。"));

    /// <summary>Each file appears whole, as an editor's does.</summary>
    private static void Write(TinySite site, string word)
    {
        foreach ((string path, byte[] bytes) in SiteFiles.Parse(FilesWith(word)).Items)
        {
            string target = Path.Combine(site.Root, path);
            File.WriteAllBytes(target + ".tmp", bytes);
            File.Move(target + ".tmp", target, overwrite: true);
        }
    }

    /// <summary>What the server must answer, by address.</summary>
    private static Dictionary<string, byte[]> PagesAfterBuilding(TinySite site)
    {
        site.Build().WithoutFindings();
        return Enumerable.Range(0, Articles).ToDictionary(
            i => $"/news/n{i}/", i => PageInjection.Into(File.ReadAllBytes(Path.Combine(site.Output, $"news/n{i}/index.html")), mark: null), StringComparer.Ordinal);
    }
}
