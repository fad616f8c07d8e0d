using Parkpress.Diagnostics;
using Parkpress.Sources;

namespace Parkpress.Model;

/// <summary>A content file that something names.</summary>
/// <param name="File">A file under <c>content/</c>.</param>
/// <param name="Place">The first place that names it.</param>
/// <param name="Shown">The first place that shows it as a picture; null when it is linked to only.</param>
internal sealed record FileReference(SourceFile File, Label Place, Label? Shown);
