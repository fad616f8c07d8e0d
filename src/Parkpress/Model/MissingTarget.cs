namespace Parkpress.Model;

/// <summary>Nothing.</summary>
internal sealed record MissingTarget : LinkTarget;
