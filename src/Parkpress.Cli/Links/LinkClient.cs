using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace Parkpress.Cli.Links;

/// <summary>Asks for outside addresses: politely, with patience, and without learning anything but whether they are there.</summary>
/// <remarks>Safe for threads. HEAD is tried first; a server that does not like it is asked with GET, whose body is not read.</remarks>
internal sealed class LinkClient : IDisposable
{
    private readonly LinkClientOptions _options;
    private readonly TimeProvider _clock;
    private readonly LinkRequester _requester;
    private readonly SemaphoreSlim _all;
    private readonly ConcurrentDictionary<string, HostGate> _gates = new(StringComparer.Ordinal);

    /// <param name="clock">Measures pauses, and reads the dates by which servers say when to come back.</param>
    public LinkClient(LinkClientOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _requester = new LinkRequester(options, clock);
        _all = new SemaphoreSlim(options.MaxInAll);
    }

    /// <summary>What an address is; trouble with it is an outcome, never an exception.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public async Task<LinkOutcome> CheckAsync(string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || !IsWeb(uri) || uri.IdnHost.Length == 0)
        {
            return LinkOutcome.Of(LinkTrouble.NotAnAddress);
        }

        Uri current = uri;
        Uri? movedTo = null;
        bool isMoving = true;
        var cookies = new CookieContainer();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        for (int redirects = 0; ; redirects++)
        {
            // With a new cookie the same address may answer otherwise; with the same ones it is a circle.
            if (!visited.Add(current.AbsoluteUri + "\n" + cookies.GetCookieHeader(current)) || redirects > _options.MaxRedirects)
            {
                return LinkOutcome.Of(LinkTrouble.RedirectLoop);
            }

            LinkAnswer answer = await AskPatientlyAsync(current, cookies, cancel);
            if (answer.Trouble != LinkTrouble.None)
            {
                return LinkOutcome.Of(answer.Trouble);
            }

            if (!answer.IsRedirect)
            {
                LinkOutcome outcome = LinkOutcome.Of(answer.Status);
                return outcome.Verdict == LinkVerdict.Good && movedTo is not null && movedTo.AbsoluteUri != uri.AbsoluteUri
                    ? new LinkOutcome(LinkVerdict.Moved, answer.Status, Target: movedTo.AbsoluteUri)
                    : outcome;
            }

            if (answer.Location is not { } next || !IsWeb(next) || next.IdnHost.Length == 0)
            {
                return LinkOutcome.Of(LinkTrouble.BadRedirect);
            }

            // Behind a temporary redirect nothing is said about the address that was written.
            isMoving &= answer.IsPermanentRedirect;
            movedTo = isMoving ? next : movedTo;
            current = next;
        }
    }

    public void Dispose()
    {
        _requester.Dispose();
        _all.Dispose();
        foreach (HostGate gate in _gates.Values)
        {
            gate.Dispose();
        }
    }

    private static bool IsWeb(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;

    private async Task<LinkAnswer> AskPatientlyAsync(Uri address, CookieContainer cookies, CancellationToken cancel)
    {
        if (!_options.AllowsPrivate && PrivateAddress.IsPrivate(address))
        {
            return new LinkAnswer(0, LinkTrouble.PrivateAddress);
        }

        HostGate gate = _gates.GetOrAdd(
            string.Create(CultureInfo.InvariantCulture, $"{address.IdnHost}:{address.Port}"), _ => new HostGate(_options.MaxPerHost, _clock));
        for (int attempt = 0; ; attempt++)
        {
            // Some servers never answer HEAD, so later tries do without.
            LinkAnswer answer = await AskAsync(gate, attempt == 0 ? HttpMethod.Head : HttpMethod.Get, address, cookies, cancel);
            if (attempt == 0 && answer.MayDifferForGet)
            {
                answer = await AskAsync(gate, HttpMethod.Get, address, cookies, cancel);
            }

            TimeSpan pause = answer.RetryAfter ?? _options.BackOff * (1 << attempt);
            if (!answer.IsTransient || attempt == _options.Retries || pause > _options.MaxPause)
            {
                return answer;
            }

            if (answer.RetryAfter is not null)
            {
                gate.Close(pause);
            }
            else
            {
                await Task.Delay(pause, _clock, cancel);
            }
        }
    }

    // The host's gate first: whoever waits for a slow host must not keep others from theirs.
    private async Task<LinkAnswer> AskAsync(HostGate gate, HttpMethod method, Uri address, CookieContainer cookies, CancellationToken cancel)
    {
        await gate.EnterAsync(cancel);
        try
        {
            await _all.WaitAsync(cancel);
            try
            {
                return await _requester.SendAsync(method, address, cookies, cancel);
            }
            finally
            {
                _all.Release();
            }
        }
        finally
        {
            gate.Leave();
        }
    }
}
