namespace Parkpress.Model;

/// <summary>A page that exists in <c>content/</c> but is not published.</summary>
internal sealed record WithheldTarget(string ContentPath, Withheld Reason) : LinkTarget;
