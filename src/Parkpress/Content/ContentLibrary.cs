using System.Collections.Immutable;
using Parkpress.Content.Storage;

namespace Parkpress.Content;

/// <summary>All documents of a site.</summary>
/// <param name="Documents">Sorted by path in ordinal order.</param>
/// <param name="Bodies">The bulk of their bodies.</param>
internal sealed record ContentLibrary(ImmutableArray<Document> Documents, BodyLibrary Bodies) : IDisposable
{
    /// <summary>How many of the documents were parsed; the others were read by an earlier build.</summary>
    public int ParsedCount { get; init; }

    public void Dispose() => Bodies.Dispose();
}
