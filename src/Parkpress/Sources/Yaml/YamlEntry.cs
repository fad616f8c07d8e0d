using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>One <c>name: value</c> of a mapping.</summary>
internal sealed record YamlEntry(string Key, TextSpan KeySpan, YamlNode Value);
