namespace Parkpress.Model;

/// <summary>Any other file of the output: from <c>static/</c> or made by Parkpress.</summary>
/// <param name="Path">Begins with <c>/</c>; decoded.</param>
internal sealed record OutputTarget(string Path) : LinkTarget;
