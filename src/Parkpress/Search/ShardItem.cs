namespace Parkpress.Search;

/// <summary>One gram of a shard that is updated.</summary>
/// <param name="Key">The gram.</param>
/// <param name="Start">First bit of its list in the old shard.</param>
/// <param name="End">The bit behind it.</param>
/// <param name="Length">Units of its list so far; 0 when it is new.</param>
/// <param name="Change">What becomes of it; null when nothing does.</param>
internal readonly record struct ShardItem(ulong Key, int Start, int End, int Length, GramChange? Change)
{
    /// <summary>Units of its list from now on.</summary>
    public int LengthAfter => Length + (Change is null ? 0 : Change.Added.Length - Change.Removed.Length);
}
