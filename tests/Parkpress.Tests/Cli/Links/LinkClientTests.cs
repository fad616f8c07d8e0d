using System.Diagnostics;
using System.Net;
using Parkpress.Cli.Links;

namespace Parkpress.Tests.Cli.Links;

public sealed class LinkClientTests
{
    private static readonly LinkClientOptions Quick = new() { AllowsPrivate = true, BackOff = TimeSpan.FromMilliseconds(5), Timeout = TimeSpan.FromSeconds(10) };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, "Good", "HEAD /a")]
    [InlineData(204, "Good", "HEAD /a")]
    [InlineData(404, "Broken", "HEAD /a,GET /a")]
    [InlineData(410, "Broken", "HEAD /a,GET /a")]
    [InlineData(403, "Undecided", "HEAD /a,GET /a")]
    [InlineData(412, "Undecided", "HEAD /a,GET /a")]
    [InlineData(521, "Undecided", "HEAD /a,GET /a")]
    [InlineData(429, "Undecided", "HEAD /a,GET /a,GET /a")]
    [InlineData(500, "Unreachable", "HEAD /a,GET /a,GET /a,GET /a")]
    [InlineData(503, "Unreachable", "HEAD /a,GET /a,GET /a")]
    public async Task A_status_code_decides_and_what_may_pass_is_tried_three_times(int status, string verdict, string requests)
    {
        using var server = new TestServer((_, _) => TestServer.Status(status));
        LinkOutcome outcome = await CheckAsync(server.Root + "/a");

        Assert.Equal(Enum.Parse<LinkVerdict>(verdict), outcome.Verdict);
        Assert.Equal(status, outcome.Status);
        Assert.Equal(requests, string.Join(',', server.Requests));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(405)]
    [InlineData(501)]
    [InlineData(404)]
    [InlineData(0)]
    public async Task A_server_that_refuses_head_is_asked_with_get(int status)
    {
        using var server = new TestServer((method, _) => method == "GET" ? TestServer.Status(200) : status == 0 ? null : TestServer.Status(status));

        Assert.Equal(LinkVerdict.Good, (await CheckAsync(server.Root + "/")).Verdict);
        Assert.Equal(["HEAD /", "GET /"], server.Requests.Distinct());
    }

    [Theory]
    [InlineData("301", "Moved", "/2")]
    [InlineData("308", "Moved", "/2")]
    [InlineData("302", "Good", null)]
    [InlineData("307", "Good", null)]
    [InlineData("301 301", "Moved", "/3")]
    [InlineData("301 302", "Moved", "/2")]
    [InlineData("302 301", "Good", null)]
    public async Task Only_a_permanent_redirect_names_a_new_address(string chain, string verdict, string? target)
    {
        string[] codes = chain.Split(' ');
        using var server = new TestServer((_, path) =>
        {
            int hop = path[1] - '0';
            return hop <= codes.Length ? TestServer.Status(int.Parse(codes[hop - 1]), $"Location: /{hop + 1}") : TestServer.Status(200);
        });
        LinkOutcome outcome = await CheckAsync(server.Root + "/1");

        Assert.Equal(Enum.Parse<LinkVerdict>(verdict), outcome.Verdict);
        Assert.Equal(target is null ? null : server.Root + target, outcome.Target);
    }

    [Theory]
    [InlineData("/a", LinkTrouble.RedirectLoop)]
    [InlineData("/b?{0}", LinkTrouble.RedirectLoop)]
    [InlineData("ftp://127.0.0.1/", LinkTrouble.BadRedirect)]
    [InlineData("http:///nowhere", LinkTrouble.BadRedirect)]
    [InlineData("", LinkTrouble.BadRedirect)]
    public async Task Redirects_that_lead_nowhere_are_broken(string location, object trouble)
    {
        int count = 0;
        using var server = new TestServer((_, _) => TestServer.Status(302, "Location: " + string.Format(location, ++count)));
        LinkOutcome outcome = await CheckAsync(server.Root + "/a");

        Assert.Equal((LinkTrouble)trouble, outcome.Trouble);
        Assert.Equal(LinkVerdict.Broken, outcome.Verdict);
        Assert.InRange(server.Requests.Count, 1, 12);
    }

    [Fact]
    public async Task A_site_that_sends_round_for_its_cookie_is_no_circle()
    {
        TestServer server = null!;
        using (server = new TestServer((_, _) => server.Heads.Last().Contains("Cookie: seen=1", StringComparison.Ordinal) ? TestServer.Status(200) : TestServer.Status(302, "Location: /a", "Set-Cookie: seen=1")))
        {
            Assert.Equal(LinkVerdict.Good, (await CheckAsync(server.Root + "/a")).Verdict);
        }
    }

    [Fact]
    public async Task A_chinese_path_is_found_again_after_a_redirect_that_does_not_encode_it()
    {
        using var server = new TestServer((_, path) => path == "/a" ? TestServer.Status(301, "Location: /新闻/开园.html") : TestServer.Status(path == "/%E6%96%B0%E9%97%BB/%E5%BC%80%E5%9B%AD.html" ? 200 : 404));
        LinkOutcome outcome = await CheckAsync(server.Root + "/a");

        Assert.Equal(LinkVerdict.Moved, outcome.Verdict);
        Assert.EndsWith("/%E6%96%B0%E9%97%BB/%E5%BC%80%E5%9B%AD.html", outcome.Target, StringComparison.Ordinal);
        Assert.Equal(LinkVerdict.Good, (await CheckAsync(server.Root + "/新闻/开园.html")).Verdict);
    }

    [Fact]
    public async Task A_server_is_left_alone_as_long_as_it_asks()
    {
        int count = 0;
        using var server = new TestServer((_, _) => ++count == 1 ? TestServer.Status(429, "Retry-After: 1") : TestServer.Status(200));
        long start = Stopwatch.GetTimestamp();

        Assert.Equal(LinkVerdict.Good, (await CheckAsync(server.Root + "/")).Verdict);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0.95, 9);
    }

    [Fact]
    public async Task A_server_that_asks_for_too_much_patience_is_not_asked_again()
    {
        using var server = new TestServer((_, _) => TestServer.Status(503, "Retry-After: 86400"));

        Assert.Equal(LinkVerdict.Unreachable, (await CheckAsync(server.Root + "/")).Verdict);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_told_apart()
    {
        using var server = new TestServer(async (_, _) =>
        {
            await Task.Delay(Timeout.Infinite, Cancel);
            return null;
        });
        using var client = new LinkClient(Quick with { Timeout = TimeSpan.FromMilliseconds(100) }, TimeProvider.System);

        Assert.Equal(LinkOutcome.Of(LinkTrouble.Timeout), await client.CheckAsync(server.Root + "/", Cancel));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task What_is_no_web_server_is_an_outcome_too()
    {
        using var closing = new TestServer((_, _) => (string?)null);
        using var babbling = new TestServer((_, _) => "你好，这里不是网站\r\n\r\n");
        using var greeting = new TestServer((_, _) => (string?)null) { Greeting = "220 mail.example.cn\r\n" };
        int port;
        using (var gone = new TestServer((_, _) => (string?)null))
        {
            port = gone.Port;
        }

        Assert.Equal(LinkTrouble.Closed, (await CheckAsync(closing.Root)).Trouble);
        Assert.Equal(LinkTrouble.Closed, (await CheckAsync(babbling.Root)).Trouble);
        Assert.Equal(LinkTrouble.NoConnection, (await CheckAsync($"http://127.0.0.1:{port}/")).Trouble);
        Assert.Equal(LinkTrouble.Tls, (await CheckAsync(greeting.Root.Replace("http:", "https:", StringComparison.Ordinal))).Trouble);
        Assert.Equal(LinkTrouble.NotAnAddress, (await CheckAsync("http://")).Trouble);
        Assert.Equal(LinkTrouble.NotAnAddress, (await CheckAsync("https://a b/")).Trouble);
        Assert.Equal(LinkTrouble.NotAnAddress, (await CheckAsync("ftp://127.0.0.1/")).Trouble);
    }

    [Fact]
    public async Task At_most_two_requests_at_once_go_to_one_host()
    {
        using var server = new TestServer(async (_, _) =>
        {
            await Task.Delay(20, Cancel);
            return TestServer.Status(200);
        });
        using var client = new LinkClient(Quick, TimeProvider.System);
        LinkOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => client.CheckAsync($"{server.Root}/{i}", Cancel)));

        Assert.All(outcomes, outcome => Assert.Equal(LinkVerdict.Good, outcome.Verdict));
        Assert.Equal(2, server.MostAtOnce);
    }

    [Fact]
    public async Task The_client_says_who_it_is_and_nothing_of_the_machine()
    {
        using var server = new TestServer((_, _) => TestServer.Status(200));
        await CheckAsync(server.Root.Replace("//", "//user:secret@", StringComparison.Ordinal) + "/a#b");
        string head = Assert.Single(server.Heads);

        Assert.Contains($"User-Agent: Parkpress/{SiteBuilder.Version} (link check)", head, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", head, StringComparison.Ordinal);
        Assert.StartsWith("HEAD /a HTTP", head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://oa:{0}/")]
    public async Task Private_addresses_are_not_asked(string address)
    {
        using var server = new TestServer((_, _) => TestServer.Status(200));
        using var client = new LinkClient(Quick with { AllowsPrivate = false }, TimeProvider.System);

        Assert.Equal(LinkTrouble.PrivateAddress, (await client.CheckAsync(string.Format(address, server.Port), Cancel)).Trouble);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("192.169.1.1", false)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("224.0.0.1", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::", true)]
    [InlineData("2400:3200::1", false)]
    public void Numbers_of_private_networks_are_known(string number, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateAddress.IsPrivate(IPAddress.Parse(number)));

    [Fact]
    public void A_chinese_host_is_public_and_goes_by_its_ascii_name()
    {
        var address = new Uri("http://园区.中国/路径");

        Assert.False(PrivateAddress.IsPrivate(address));
        Assert.StartsWith("xn--", address.IdnHost, StringComparison.Ordinal);
    }

    private static async Task<LinkOutcome> CheckAsync(string address)
    {
        using var client = new LinkClient(Quick, TimeProvider.System);
        return await client.CheckAsync(address, Cancel);
    }
}
