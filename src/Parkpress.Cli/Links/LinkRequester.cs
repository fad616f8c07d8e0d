using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Parkpress.Cli.Links;

/// <summary>Sends one request and turns whatever happens into an answer.</summary>
internal sealed class LinkRequester : IDisposable
{
    private readonly LinkClientOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;

    public LinkRequester(LinkClientOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxResponseDrainSize = 0,
            ConnectCallback = ConnectAsync,

            // Servers that redirect to a Chinese path often send it as it is.
            ResponseHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd($"Parkpress/{SiteBuilder.Version} (link check)");
        _client.DefaultRequestHeaders.Accept.ParseAdd("*/*");
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN,zh;q=0.9,en;q=0.5");
    }

    /// <summary>The answer; cookies are kept in <paramref name="cookies"/> for the redirects of this one link.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public async Task<LinkAnswer> SendAsync(HttpMethod method, Uri address, CookieContainer cookies, CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(_options.Timeout);
        try
        {
            using var request = new HttpRequestMessage(method, address);
            if (cookies.GetCookieHeader(address) is { Length: > 0 } known)
            {
                request.Headers.TryAddWithoutValidation("Cookie", known);
            }

            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited.Token);
            KeepCookies(response, address, cookies);
            return new LinkAnswer((int)response.StatusCode, Location: LocationOf(response, address), RetryAfter: PauseOf(response.Headers.RetryAfter));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new LinkAnswer(0, LinkTrouble.Timeout);
        }
        catch (HttpRequestException exception)
        {
            return new LinkAnswer(0, TroubleOf(exception));
        }
        catch (Exception exception) when (exception is IOException or UriFormatException or NotSupportedException or InvalidOperationException or FormatException)
        {
            // What no server that keeps to HTTP sends.
            return new LinkAnswer(0, LinkTrouble.Closed);
        }
    }

    public void Dispose() => _client.Dispose();

    private static LinkTrouble TroubleOf(HttpRequestException exception)
    {
        if (exception.InnerException is PrivateAddressException)
        {
            return LinkTrouble.PrivateAddress;
        }

        return exception.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => LinkTrouble.UnknownHost,
            HttpRequestError.SecureConnectionError => LinkTrouble.Tls,
            HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => LinkTrouble.NoConnection,
            _ => LinkTrouble.Closed,
        };
    }

    private static Uri? LocationOf(HttpResponseMessage response, Uri address)
    {
        string? written = response.Headers.TryGetValues("Location", out IEnumerable<string>? values) ? values.FirstOrDefault() : null;
        return written is { Length: > 0 } && Uri.TryCreate(address, written, out Uri? location) ? location : null;
    }

    private static void KeepCookies(HttpResponseMessage response, Uri address, CookieContainer cookies)
    {
        foreach (string cookie in response.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? values) ? values : [])
        {
            try
            {
                cookies.SetCookies(address, cookie);
            }
            catch (CookieException)
            {
                // A browser ignores it as well.
            }
        }
    }

    private TimeSpan? PauseOf(RetryConditionHeaderValue? header)
    {
        TimeSpan? pause = header?.Delta ?? (header?.Date is { } date ? date - _clock.GetUtcNow() : null);
        return pause is { } known && known < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }

    // Looks at the number behind a name before anything is sent to it. Behind a proxy the proxy is what is connected to.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        DnsEndPoint end = context.DnsEndPoint;
        IPAddress[] numbers = IPAddress.TryParse(end.Host, out IPAddress? number) ? [number] : await Dns.GetHostAddressesAsync(end.Host, cancel);
        bool isDirect = string.Equals(end.Host, context.InitialRequestMessage.RequestUri?.IdnHost, StringComparison.OrdinalIgnoreCase);
        if (isDirect && !_options.AllowsPrivate && numbers.Any(PrivateAddress.IsPrivate))
        {
            throw new PrivateAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(numbers, end.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
