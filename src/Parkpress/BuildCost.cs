namespace Parkpress;

/// <summary>What a stage of a build, or a part of one, took.</summary>
/// <param name="Start">Since the build began.</param>
/// <param name="Wall">Time that passed.</param>
/// <param name="Cpu">Time of the processors, all threads of the process together.</param>
/// <param name="Allocated">Bytes of memory that were asked for, by all threads; most of them were given back.</param>
public sealed record BuildCost(TimeSpan Start, TimeSpan Wall, TimeSpan Cpu, long Allocated);
