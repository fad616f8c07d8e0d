namespace Parkpress.Cli.Links;

/// <summary>What came of asking for an outside address.</summary>
/// <param name="Verdict">What it means.</param>
/// <param name="Status">The last status code; 0 when there was none.</param>
/// <param name="Trouble">Why there was none.</param>
/// <param name="Target">Where it has moved to for good; null when it has not.</param>
internal sealed record LinkOutcome(LinkVerdict Verdict, int Status = 0, LinkTrouble Trouble = LinkTrouble.None, string? Target = null)
{
    /// <summary>What a trouble means for the link.</summary>
    public static LinkOutcome Of(LinkTrouble trouble) => new(
        trouble is LinkTrouble.NotAnAddress or LinkTrouble.RedirectLoop or LinkTrouble.BadRedirect ? LinkVerdict.Broken : LinkVerdict.Unreachable,
        Trouble: trouble);

    /// <summary>What the final status code means for the link.</summary>
    /// <remarks>
    /// Only 404 and 410 say that nothing is there. Many public sites answer a program with 403, 412 or 521 and show a browser the page.
    /// </remarks>
    public static LinkOutcome Of(int status) => new(
        status switch
        {
            404 or 410 => LinkVerdict.Broken,
            521 or (>= 400 and < 500) => LinkVerdict.Undecided,
            >= 500 => LinkVerdict.Unreachable,
            _ => LinkVerdict.Good,
        },
        status);
}
