using System.Collections.Immutable;

namespace Parkpress.Profiling;

/// <summary>What one thread did.</summary>
/// <param name="Name">Such as <c>thread 1</c>.</param>
/// <param name="Events">In the order of time; what begins inside of something else ends inside of it.</param>
public sealed record TraceThread(string Name, ImmutableArray<TraceEvent> Events);
