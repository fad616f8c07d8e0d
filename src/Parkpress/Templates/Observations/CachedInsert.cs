namespace Parkpress.Templates.Observations;

/// <summary>Where a cached partial stands in a file: when it alone has changed, the file need not be rendered to change with it.</summary>
/// <param name="Number">Of its observation.</param>
/// <param name="Offset">In bytes.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct CachedInsert(int Number, int Offset, int Length);
