using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Net.Http.Headers;
using Parkpress.Assets;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Serve;

/// <summary>Serves the last good site as a host would: the published bytes, its own 404 page, redirects, headers, compression, ranges and conditional requests.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private const string Own = "/__parkpress/";
    private const int PortsToTry = 20;
    private const int MostConnections = 1_000;

    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(15);

    private readonly LiveSite _live;
    private readonly Language _language;
    private readonly IPAddress _address;
    private readonly byte[] _script = ReadAsset("live.js");
    private readonly byte[] _style = ReadAsset("live.css");
    private readonly CancellationTokenSource _closing = new();
    private WebApplication _host = null!;

    private PreviewServer(LiveSite live, Language language, IPAddress address) => (_live, _language, _address) = (live, language, address);

    /// <summary>The port that was found.</summary>
    public int Port { get; private set; }

    /// <summary>Signalled when the system asks the program to end; the server's library takes that signal for itself.</summary>
    public CancellationToken Stopping => _host.Lifetime.ApplicationStopping;

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The port is taken, or may not be used.</exception>
    public static async Task<PreviewServer> StartAsync(LiveSite live, ServeOptions options, Language language)
    {
        var server = new PreviewServer(live, language, options.Address);
        int last = options.IsPortFixed ? options.Port : options.Port + PortsToTry;
        for (int port = options.Port; ; port++)
        {
            try
            {
                await server.ListenAsync(port);
                server.Port = port == 0 ? new Uri(server._host.Urls.First()).Port : port;
                return server;
            }
            catch (IOException) when (port < last)
            {
                await server._host.DisposeAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _host.DisposeAsync();
        _closing.Dispose();
    }

    private async Task ListenAsync(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, port));
        builder.Services.AddResponseCompression(compression => compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(["image/svg+xml", "application/manifest+json"]));
        _host = builder.Build();
        _host.Use(GuardAsync);
        // Pieces of files stay as they are: a compressed piece is none.
        _host.UseWhen(context => context.Request.Headers.Range.Count == 0 && context.Request.Path != Own + "events", branch => branch.UseResponseCompression());
        _host.Run(AnswerAsync);
        await _host.StartAsync();
    }

    private void Configure(KestrelServerOptions kestrel, int port)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Listen(_address, port);
    }

    private Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (!HostCheck.Allows(context.Request.Host.Host, _address))
        {
            return FailAsync(context, StatusCodes.Status421MisdirectedRequest, new LocalText("this is a preview of another site", "这是其他网站的预览"));
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return FailAsync(context, StatusCodes.Status405MethodNotAllowed, new LocalText("only reading is possible", "仅支持读取"));
        }

        return next(context);
    }

    private Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "/";
        return path switch
        {
            Own + "events" => SendEventsAsync(context),
            Own + "live.js" => SendOwnAsync(context, _script, "text/javascript; charset=utf-8"),
            Own + "live.css" => SendOwnAsync(context, _style, "text/css; charset=utf-8"),
            _ when _live.Site is { } site => SendFileAsync(context, site, path),
            _ => SendWaitingAsync(context),
        };
    }

    private async Task SendFileAsync(HttpContext context, ServedSite site, string path)
    {
        if (site.Redirects.Find(path) is { } redirect)
        {
            context.Response.StatusCode = redirect.Status;
            context.Response.Headers.Location = redirect.Target;
            return;
        }

        if (site.FindFile(path) is { } file)
        {
            await SendAsync(context, site, file, StatusCodes.Status200OK);
        }
        else if (site.IsFolder(path) || path + "/" == site.BasePath)
        {
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = new PathString(path + "/").ToUriComponent() + context.Request.QueryString;
        }
        else if (path == "/")
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = new PathString(site.BasePath).ToUriComponent();
        }
        else if (site.Files.Contains("404.html"))
        {
            await SendAsync(context, site, "404.html", StatusCodes.Status404NotFound);
        }
        else
        {
            await FailAsync(context, StatusCodes.Status404NotFound, new LocalText("there is no such page", "没有这个页面"));
        }
    }

    private async Task SendAsync(HttpContext context, ServedSite site, string file, int status)
    {
        FileStream stream;
        try
        {
            // Opened before anything is said of it: a build may put another file in its place at any moment.
            stream = new FileStream(Path.Combine(site.Folder, file), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // It has just gone, and the new list of files is on its way.
            await FailAsync(context, StatusCodes.Status404NotFound, new LocalText("there is no such page", "没有这个页面"));
            return;
        }

        await using (stream)
        {
            foreach ((string name, string value) in site.Headers.Find("/" + file[..^(file.EndsWith("index.html", StringComparison.Ordinal) ? "index.html".Length : 0)]).Where(header => IsForPreviews(header.Name)))
            {
                context.Response.Headers[name] = value;
            }

            context.Response.Headers.CacheControl = "no-cache";
            string type = MediaTypes.WithCharset(Path.GetExtension(file).ToLowerInvariant());
            if (!file.EndsWith(".html", StringComparison.Ordinal))
            {
                var tag = new EntityTagHeaderValue($"\"{File.GetLastWriteTimeUtc(stream.SafeFileHandle).Ticks:x}-{stream.Length:x}\"");
                await Results.Stream(stream, type, entityTag: tag, enableRangeProcessing: true).ExecuteAsync(context);
                return;
            }

            byte[] page = new byte[stream.Length];
            await stream.ReadExactlyAsync(page, context.RequestAborted);
            context.Response.StatusCode = status;
            await SendPageAsync(context, PageInjection.Into(page, site.Marks.GetValueOrDefault(file)), type);
        }
    }

    // A preview must show every change, and an address of this machine must never be bound to HTTPS.
    private static bool IsForPreviews(string header) =>
        !header.Equals("Cache-Control", StringComparison.OrdinalIgnoreCase) && !header.Equals("Strict-Transport-Security", StringComparison.OrdinalIgnoreCase);

    private static async Task SendPageAsync(HttpContext context, byte[] page, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(page, context.RequestAborted);
        }
    }

    private static Task SendOwnAsync(HttpContext context, byte[] bytes, string type)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return SendPageAsync(context, bytes, type);
    }

    private Task SendWaitingAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.CacheControl = "no-store";
        string text = new LocalText("The site is being built.", "正在生成网站。").In(_language);
        return SendPageAsync(context, PageInjection.Waiting(text), "text/html; charset=utf-8");
    }

    private async Task SendEventsAsync(HttpContext context)
    {
        Channel<LiveState> channel = _live.Feed.Listen();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _closing.Token);
        try
        {
            context.Response.ContentType = "text/event-stream; charset=utf-8";
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.Body.FlushAsync(ended.Token);
            while (true)
            {
                byte[] message = await NextAsync(channel, ended.Token) is { } state ? state.ToEvent() : ": \n\n"u8.ToArray();
                await context.Response.Body.WriteAsync(message, ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ChannelClosedException or IOException or SocketException)
        {
            // The page was closed.
        }
        finally
        {
            _live.Feed.Leave(channel);
        }
    }

    /// <summary>The next state; null when it is time for a sign of life.</summary>
    private static async Task<LiveState?> NextAsync(Channel<LiveState> channel, CancellationToken cancel)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        pause.CancelAfter(s_heartbeat);
        try
        {
            return await channel.Reader.ReadAsync(pause.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    private Task FailAsync(HttpContext context, int status, LocalText text)
    {
        context.Response.StatusCode = status;
        return SendPageAsync(context, System.Text.Encoding.UTF8.GetBytes(text.In(_language) + "\n"), "text/plain; charset=utf-8");
    }

    private static byte[] ReadAsset(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("serve/" + name)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
