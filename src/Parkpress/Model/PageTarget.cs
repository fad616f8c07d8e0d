namespace Parkpress.Model;

/// <summary>A page of the site.</summary>
/// <param name="Fragment">Without <c>#</c>; null when none.</param>
internal sealed record PageTarget(Page Page, string? Fragment) : LinkTarget;
