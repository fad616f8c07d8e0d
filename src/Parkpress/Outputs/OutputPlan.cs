using System.Collections.Immutable;

namespace Parkpress.Outputs;

/// <summary>Every file of the site, sorted by path in ordinal order; no two share a path on any file system.</summary>
internal sealed record OutputPlan(ImmutableArray<PlannedFile> Files);
