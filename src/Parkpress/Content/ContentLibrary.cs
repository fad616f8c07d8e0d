using System.Collections.Immutable;
using Parkpress.Content.Storage;

namespace Parkpress.Content;

/// <summary>All documents of a site.</summary>
/// <param name="Documents">Sorted by path in ordinal order.</param>
/// <param name="Bodies">The bulk of their bodies.</param>
internal sealed record ContentLibrary(ImmutableArray<Document> Documents, BodyLibrary Bodies) : IDisposable
{
    public void Dispose() => Bodies.Dispose();
}
