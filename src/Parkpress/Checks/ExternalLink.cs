using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Checks;

/// <summary>An http or https address outside the site.</summary>
/// <param name="Address">Absolute, without its fragment; percent-encoded and with a lower-case host where it is a valid address, else as written.</param>
/// <param name="Places">Every place it stands, by path in ordinal order and then by offset; at least one.</param>
public sealed record ExternalLink(string Address, ImmutableArray<Label> Places);
