namespace Parkpress.Profiling;

/// <summary>Something begins or ends.</summary>
/// <param name="At">Since the build began.</param>
/// <param name="Frame">Number of its name in <see cref="BuildTrace.Frames"/>.</param>
/// <param name="IsBegin">False when it ends.</param>
public readonly record struct TraceEvent(TimeSpan At, int Frame, bool IsBegin);
