using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>A node of a YAML document.</summary>
/// <param name="Span">Where it stands in its <see cref="SourceText"/>.</param>
internal abstract record YamlNode(TextSpan Span);
