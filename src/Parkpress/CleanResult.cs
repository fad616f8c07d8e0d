using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress;

/// <summary>What came of cleaning.</summary>
/// <param name="Succeeded">False when a folder was refused.</param>
/// <param name="Messages">What was removed, or why not.</param>
public sealed record CleanResult(bool Succeeded, ImmutableArray<LocalText> Messages);
