using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Schemas;

/// <summary>What schemas depend on besides the catalogs of fields and settings.</summary>
/// <param name="CustomFields">Front matter fields that the site declares under <c>fields:</c>, and their types, by name.</param>
/// <param name="Rules">Rules whose severity a site may set, by code.</param>
internal sealed record SchemaScope(ImmutableArray<(string Name, string Type)> CustomFields, ImmutableArray<Rule> Rules);
