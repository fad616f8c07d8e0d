namespace Parkpress.Cli.Links;

/// <summary>How outside addresses are asked for.</summary>
internal sealed record LinkClientOptions
{
    /// <summary>Requests at once to one host.</summary>
    public int MaxPerHost { get; init; } = 2;

    /// <summary>Requests at once in all.</summary>
    public int MaxInAll { get; init; } = 16;

    /// <summary>Time for one request, from the name of the host to the head of the answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Further tries after a failure that may pass.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Pause before the second try; doubled before the third.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A server that asks for a longer pause is left alone.</summary>
    public TimeSpan MaxPause { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Redirects that are followed.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>Addresses of this machine and of private networks may be asked, too.</summary>
    public bool AllowsPrivate { get; init; }
}
