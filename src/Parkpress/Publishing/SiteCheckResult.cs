using System.Collections.Immutable;

namespace Parkpress.Publishing;

/// <summary>How a folder differs from its manifest; every list in ordinal order.</summary>
/// <param name="Count">Files that the manifest names.</param>
/// <param name="Missing">Files that are not there.</param>
/// <param name="Changed">Files with other bytes.</param>
/// <param name="Unknown">Files that the manifest does not name.</param>
public sealed record SiteCheckResult(int Count, ImmutableArray<string> Missing, ImmutableArray<string> Changed, ImmutableArray<string> Unknown)
{
    /// <summary>True when every file that the manifest names is there as it says.</summary>
    public bool IsWhole => Missing.IsEmpty && Changed.IsEmpty;
}
