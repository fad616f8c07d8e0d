using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Parkpress.Cli.Serve;

namespace Parkpress.Tests.Serve;

public sealed class PreviewServerTests
{
    private const string Files =
        """
        -- content/news/2025-01-02-a.md --
        ---
        title: 甲
        aliases: [/old/]
        ---
        正文。
        -- content/news/2025-01-03-b.md --
        ---
        title: 草稿
        draft: true
        ---
        正文。
        -- static/_headers --
        /*
          X-Everywhere: yes
          Cache-Control: public, max-age=300
          Strict-Transport-Security: max-age=1
        /news/*
          X-News: here
        -- static/data/long.txt --
        0123456789
        -- static/年报.pdf --
        pdf
        """;

    [Fact]
    public async Task Pages_are_the_published_bytes_with_an_addition_at_their_end()
    {
        await using ServedTinySite site = await BuiltAsync(Files);
        byte[] page = await site.Client.GetByteArrayAsync("/news/a/", TestContext.Current.CancellationToken);

        Assert.Equal(PageInjection.Into(await File.ReadAllBytesAsync(Path.Combine(site.Site.Output, "news/a/index.html"), TestContext.Current.CancellationToken), mark: null), page);
        Assert.Contains("/__parkpress/live.js", Encoding.UTF8.GetString(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_carry_a_mark()
    {
        await using ServedTinySite site = await BuiltAsync(Files);

        Assert.Contains("Draft: not on the site", await site.Client.GetStringAsync("/news/b/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("parkpress-mark", await site.Client.GetStringAsync("/news/a/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/news/a", HttpStatusCode.PermanentRedirect, "/news/a/")]
    [InlineData("/news/a?q=1", HttpStatusCode.PermanentRedirect, "/news/a/?q=1")]
    [InlineData("/old/", HttpStatusCode.MovedPermanently, "/news/a/")]
    public async Task Folders_and_old_addresses_lead_on(string address, HttpStatusCode status, string target)
    {
        await using ServedTinySite site = await BuiltAsync(Files);
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal((status, target), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task What_is_not_there_has_the_page_of_the_site_for_it()
    {
        await using ServedTinySite site = await BuiltAsync(Files + "\n-- content/404.md --\n---\ntitle: 没有这一页\nlayout: 404\npermalink: /404.html\n---\n");
        using HttpResponseMessage answer = await site.Client.GetAsync("/nowhere/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Headers_of_the_host_are_sent_but_those_that_would_spoil_a_preview()
    {
        await using ServedTinySite site = await BuiltAsync(Files);
        using HttpResponseMessage home = await site.Client.GetAsync("/", TestContext.Current.CancellationToken);
        using HttpResponseMessage news = await site.Client.GetAsync("/news/a/", TestContext.Current.CancellationToken);

        Assert.Equal("yes", home.Headers.GetValues("X-Everywhere").Single());
        Assert.False(home.Headers.Contains("X-News"));
        Assert.Equal("here", news.Headers.GetValues("X-News").Single());
        Assert.True(home.Headers.CacheControl!.NoCache);
        Assert.False(home.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/_headers", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_part_of_a_file_can_be_asked_for()
    {
        await using ServedTinySite site = await BuiltAsync(Files);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/data/long.txt") { Headers = { Range = new RangeHeaderValue(2, 4) } };
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        using HttpResponseMessage answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("234", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        await using ServedTinySite site = await BuiltAsync(Files);
        using HttpResponseMessage first = await site.Client.GetAsync("/data/long.txt", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/data/long.txt");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Texts_are_compressed()
    {
        await using ServedTinySite site = await BuiltAsync(Files);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/news/a/");
        request.Headers.AcceptEncoding.ParseAdd("br");
        using HttpResponseMessage answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await using var page = new BrotliStream(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);

        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        Assert.Contains("正文。", await new StreamReader(page).ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chinese_names_are_found()
    {
        await using ServedTinySite site = await BuiltAsync(Files);

        Assert.Equal("pdf", (await site.Client.GetStringAsync("/%E5%B9%B4%E6%8A%A5.pdf", TestContext.Current.CancellationToken)).Trim());
    }

    [Fact]
    public async Task A_site_below_a_folder_is_served_there()
    {
        await using ServedTinySite site = await BuiltAsync("-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/园区/\n-- static/x.txt --\nx");
        using HttpResponseMessage root = await site.Client.GetAsync("/", TestContext.Current.CancellationToken);
        using HttpResponseMessage bare = await site.Client.GetAsync("/%E5%9B%AD%E5%8C%BA", TestContext.Current.CancellationToken);

        Assert.Equal("/%E5%9B%AD%E5%8C%BA/", root.Headers.Location!.OriginalString);
        Assert.Equal("/%E5%9B%AD%E5%8C%BA/", bare.Headers.Location!.OriginalString);
        Assert.Equal("x", (await site.Client.GetStringAsync("/%E5%9B%AD%E5%8C%BA/x.txt", TestContext.Current.CancellationToken)).Trim());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/x.txt", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Before_there_is_a_site_a_page_waits_for_it()
    {
        await using ServedTinySite site = await ServedTinySite.StartAsync(Files);
        using HttpResponseMessage answer = await site.Client.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("data-parkpress=\"waiting\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_leaves_the_last_good_site_and_is_told_to_open_pages()
    {
        await using ServedTinySite site = await BuiltAsync(Files);
        site.Site.Write("content/news/2025-01-02-a.md", "---\ntitle： 甲\n---\n新正文。\n");
        site.Build();
        System.Threading.Channels.Channel<LiveState> feed = site.Feed.Listen();
        LiveState state = await feed.Reader.ReadAsync(TestContext.Current.CancellationToken);

        Assert.Contains("content/news/2025-01-02-a.md:2:6: error PP1103", Assert.Single(state.Findings), StringComparison.Ordinal);
        Assert.Contains("正文。", await site.Client.GetStringAsync("/news/a/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", "127.0.0.1", true)]
    [InlineData("LOCALHOST", "127.0.0.1", true)]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("[::1]", "::1", true)]
    [InlineData("evil.example", "127.0.0.1", false)]
    [InlineData("localhost.evil.example", "127.0.0.1", false)]
    [InlineData("192.168.1.2", "127.0.0.1", false)]
    [InlineData("192.168.1.2", "0.0.0.0", true)]
    [InlineData("evil.example", "0.0.0.0", false)]
    [InlineData("", "127.0.0.1", false)]
    public void Only_this_machine_may_be_asked_for(string host, string listening, bool isAllowed) =>
        Assert.Equal(isAllowed, HostCheck.Allows(host, IPAddress.Parse(listening)));

    private static async Task<ServedTinySite> BuiltAsync(string files)
    {
        ServedTinySite site = await ServedTinySite.StartAsync(files);
        site.Build();
        return site;
    }
}
