namespace Parkpress.Profiling;

/// <summary>What one rendered page took, from looking at what it depends on to handing its bytes on.</summary>
/// <param name="Path">Below the output folder.</param>
/// <param name="Template">File of its layout; empty when there is none.</param>
/// <param name="Time">On the thread that rendered it.</param>
public sealed record PageCost(string Path, string Template, TimeSpan Time);
