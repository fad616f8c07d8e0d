using Parkpress.Sources;

namespace Parkpress.Model;

/// <summary>A file beside the pages.</summary>
/// <param name="File">A file under <c>content/</c>.</param>
internal sealed record FileTarget(SourceFile File) : LinkTarget;
