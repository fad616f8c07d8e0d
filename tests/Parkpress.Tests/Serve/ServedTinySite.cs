using System.Net;
using System.Net.Sockets;
using System.Text;
using Parkpress.Cli.Reporting;
using Parkpress.Cli.Serve;
using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Serve;

/// <summary>A small site under the preview server, built when the test says so.</summary>
internal sealed class ServedTinySite : IAsyncDisposable
{
    private readonly TinySite _site;
    private readonly LiveSite _live;

    private ServedTinySite(TinySite site, LiveSite live, PreviewServer server, HttpClient client) => (_site, _live, Server, Client) = (site, live, server, client);

    public PreviewServer Server { get; }

    public HttpClient Client { get; }

    public TinySite Site => _site;

    public LiveFeed Feed => _live.Feed;

    /// <summary>A server for a site that is not built yet.</summary>
    public static async Task<ServedTinySite> StartAsync(string files, IPAddress? address = null)
    {
        TinySite site = TinySite.Of(files);
        BuildOptions build = site.Options with { IncludesDrafts = true, IncludesFuture = true, UpdatesInPlace = true };
        var options = new ServeOptions(build, address ?? IPAddress.Loopback, Port: 0, IsPortFixed: true, FollowsEdits: false);
        var live = new LiveSite(options, new Terminal(TextWriter.Null, TextWriter.Null, Language.English, new TerminalSettings(false, false, 100)), new StillClock());
        PreviewServer server = await PreviewServer.StartAsync(live, options, Language.English);
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}") };
        return new ServedTinySite(site, live, server, client);
    }

    public void Build() => _live.Build(new HashSet<string>(), TestContext.Current.CancellationToken);

    /// <summary>Sends bytes as they are and reads all of the answer.</summary>
    public async Task<string> SendRawAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Server.Port, TestContext.Current.CancellationToken);
        await using NetworkStream stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        _site.Dispose();
    }

    private sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => TinySite.Now;
    }
}
