namespace Parkpress.Cli.Links;

/// <summary>What an outside address turned out to be.</summary>
internal enum LinkVerdict
{
    /// <summary>It answers.</summary>
    Good,

    /// <summary>It answers, at another address that is to be used from now on.</summary>
    Moved,

    /// <summary>A server says that nothing is there.</summary>
    Broken,

    /// <summary>No server could be asked, or it is out of order.</summary>
    Unreachable,

    /// <summary>A server answers but refuses programs; a person may well see the page.</summary>
    Undecided,
}
