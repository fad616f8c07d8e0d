using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>A list.</summary>
internal sealed record YamlSequence(TextSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);
