namespace Parkpress.Search;

/// <summary>Where the run of a gram in one block lies.</summary>
/// <param name="Order">Sorts runs as their grams stand in the index; equal for runs of one gram.</param>
/// <param name="At">First byte of the run.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Before">The last unit before the block.</param>
internal readonly record struct RunPlace(ulong Order, int At, int Length, int Before);
