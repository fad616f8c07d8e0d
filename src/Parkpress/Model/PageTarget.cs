namespace Parkpress.Model;

/// <summary>A page of the site.</summary>
/// <param name="Page">The page.</param>
/// <param name="Fragment">Without <c>#</c>; null when none.</param>
internal sealed record PageTarget(Page Page, string? Fragment) : LinkTarget
{
    /// <summary>The old address by which the page was named; null for its own.</summary>
    public string? Alias { get; init; }
}
