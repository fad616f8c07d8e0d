using System.Collections.Immutable;

namespace Parkpress.Publishing;

/// <summary>What differs between two finished sites; every list in ordinal order.</summary>
/// <param name="Added">Files that are new, as paths below the folder.</param>
/// <param name="Changed">Files with other bytes.</param>
/// <param name="Removed">Files that are gone.</param>
/// <param name="LostAddresses">Addresses of pages that are gone and lead nowhere any more, such as <c>/news/a/</c>.</param>
public sealed record SiteComparison(ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed, ImmutableArray<string> LostAddresses)
{
    /// <summary>True when both sites are the same, byte for byte.</summary>
    public bool IsEmpty => Added.IsEmpty && Changed.IsEmpty && Removed.IsEmpty;
}
