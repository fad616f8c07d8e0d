namespace Parkpress.Cli.Links;

/// <summary>The answer to one request.</summary>
/// <param name="Status">Status code; 0 when there was none.</param>
/// <param name="Trouble">Why there was none.</param>
/// <param name="Location">Where the answer sends the client, as an absolute address.</param>
/// <param name="RetryAfter">How long the server asks to be left alone.</param>
internal sealed record LinkAnswer(int Status, LinkTrouble Trouble = LinkTrouble.None, Uri? Location = null, TimeSpan? RetryAfter = null)
{
    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308;

    public bool IsPermanentRedirect => Status is 301 or 308;

    /// <summary>True when asking once more may help.</summary>
    public bool IsTransient =>
        Status is 429 or 500 or 502 or 503 or 504
        || Trouble is LinkTrouble.Timeout or LinkTrouble.NoConnection or LinkTrouble.Closed or LinkTrouble.UnknownHost;

    /// <summary>True when HEAD may not be what the server is used to. One that asks for patience is not asked again at once.</summary>
    public bool MayDifferForGet => (Status >= 400 && !IsTransient) || Status is 500 or 502 || Trouble == LinkTrouble.Closed || (IsRedirect && Location is null);
}
