using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Parkpress.Tests.Cli.Links;

/// <summary>A web server on this machine that answers each request with the very text it is told to, or breaks off.</summary>
internal sealed class TestServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, string, Task<string?>> _answer;
    private int _running;

    /// <param name="answer">From method and path to the whole answer; null to close the connection without one.</param>
    public TestServer(Func<string, string, string?> answer)
        : this((method, path) => Task.FromResult(answer(method, path)))
    {
    }

    public TestServer(Func<string, string, Task<string?>> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Root => $"http://127.0.0.1:{Port}";

    /// <summary>Said before anything is asked, as no web server does; null for nothing.</summary>
    public string? Greeting { get; init; }

    /// <summary>Every request, as <c>GET /path</c>.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The head of every request as it was sent.</summary>
    public ConcurrentQueue<string> Heads { get; } = [];

    public int MostAtOnce { get; private set; }

    public static string Status(int code, params string[] headers) =>
        $"HTTP/1.1 {code} X\r\nContent-Length: 0\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient connection = client;
        try
        {
            NetworkStream stream = connection.GetStream();
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Greeting ?? ""), _stop.Token);
            using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
            string first = await reader.ReadLineAsync(_stop.Token) ?? "";
            var head = new StringBuilder(first + "\n");
            while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
            {
                head.Append(line).Append('\n');
            }

            string[] words = first.Split(' ');
            lock (Requests)
            {
                MostAtOnce = Math.Max(MostAtOnce, ++_running);
            }

            Requests.Enqueue($"{words[0]} {words[1]}");
            Heads.Enqueue(head.ToString());
            string? answer = await _answer(words[0], words[1]);
            lock (Requests)
            {
                _running--;
            }

            if (answer is not null)
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client went away, or the test is over.
        }
    }
}
