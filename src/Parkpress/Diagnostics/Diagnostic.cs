using System.Collections.Immutable;

namespace Parkpress.Diagnostics;

/// <summary>One finding about what an author wrote.</summary>
/// <param name="Rule">Its kind.</param>
/// <param name="Severity">Severity after the site's own settings.</param>
/// <param name="Message">The problem.</param>
/// <param name="Primary">Where it is.</param>
/// <param name="Secondary">Other places that matter, in the order they should be shown.</param>
/// <param name="Help">The cure.</param>
/// <param name="Notes">Further facts, such as the chain of template calls.</param>
public sealed record Diagnostic(
    Rule Rule,
    Severity Severity,
    LocalText Message,
    Label Primary,
    ImmutableArray<Label> Secondary,
    LocalText Help,
    ImmutableArray<LocalText> Notes);
