using System.Collections.Frozen;
using Parkpress.Diagnostics;
using Parkpress.Sources;
using Parkpress.Sources.Yaml;

namespace Parkpress.Model;

/// <summary>Reads <c>content/_data/*.yml</c>.</summary>
internal static class DataReader
{
    private const string Folder = "content/_data/";

    /// <summary>The files' values, and their paths, by name without extension.</summary>
    public static (FrozenDictionary<string, YamlNode> Values, FrozenDictionary<string, string> Paths) ReadAll(SourceTree sources, DiagnosticBag diagnostics)
    {
        var data = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (SourceFile file in sources.Under(Folder).Where(file => file.Extension is ".yml" or ".yaml" && file.Folder.Length == Folder.Length - 1))
        {
            string name = System.IO.Path.GetFileNameWithoutExtension(file.Name);
            if (sources.ReadText(file, diagnostics) is { } text
                && YamlReader.Read(text, new TextSpan(0, text.Text.Length), diagnostics) is { } node
                && DataShapes.Check(name, file.Path, node, diagnostics))
            {
                (data[name], paths[name]) = (node, file.Path);
            }
        }

        return (data.ToFrozenDictionary(StringComparer.Ordinal), paths.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
