using System.Collections.Immutable;

namespace Parkpress.Profiling;

/// <summary>What a build did, and when.</summary>
/// <param name="Frames">Names of stages, of rendered files and of templates, each once.</param>
/// <param name="Threads">The stages, then each thread that rendered.</param>
public sealed record BuildTrace(ImmutableArray<string> Frames, ImmutableArray<TraceThread> Threads);
