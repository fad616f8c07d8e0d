using Parkpress.Diagnostics;

namespace Parkpress.Checks;

/// <summary>One place that names a tag or category.</summary>
/// <param name="Parent">The category above, folded; empty at the top and for tags.</param>
/// <param name="Spelling">As written there.</param>
/// <param name="Place">Where.</param>
internal sealed record TermUse(string Parent, string Spelling, Label Place);
