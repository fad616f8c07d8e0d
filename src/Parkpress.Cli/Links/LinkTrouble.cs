namespace Parkpress.Cli.Links;

/// <summary>Why an address has no status code.</summary>
internal enum LinkTrouble
{
    None,
    NotAnAddress,
    PrivateAddress,
    UnknownHost,
    NoConnection,
    Closed,
    Tls,
    Timeout,
    RedirectLoop,
    BadRedirect,
}
