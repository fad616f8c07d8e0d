using System.Text.Json;
using System.Text.RegularExpressions;
using Parkpress.Diagnostics;
using Parkpress.Sources.Yaml;

namespace Parkpress.Tests.Schemas;

/// <summary>YAML as editors' tools take it: plain values have the types of YAML 1.2, which our own reader ignores.</summary>
internal static partial class YamlAsJson
{
    /// <summary>The YAML of a whole file.</summary>
    public static string Of(string text) => Convert(text, new TextSpan(0, text.Length));

    /// <summary>The YAML between the first two <c>---</c> lines of a Markdown file; null when it has none.</summary>
    public static string? OfFrontMatter(string markdown) =>
        FrontMatter().Match(markdown) is { Success: true } match
            ? Convert(markdown, TextSpan.At(match.Groups["yaml"].Index, match.Groups["yaml"].Length))
            : null;

    private static string Convert(string text, TextSpan span)
    {
        var diagnostics = new DiagnosticBag();
        YamlNode? root = YamlReader.Read(new SourceText("a.yml", text), span, diagnostics);
        Assert.Equal(0, diagnostics.Count);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            Write(json, root);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, YamlNode? node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                json.WriteStartObject();
                foreach (YamlEntry entry in mapping.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case YamlSequence sequence:
                json.WriteStartArray();
                foreach (YamlNode item in sequence.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case YamlScalar { IsQuoted: false } plain when plain.IsNull || plain.Value is "true" or "false" || Number().IsMatch(plain.Value):
                json.WriteRawValue(plain.IsNull ? "null" : plain.Value);
                break;
            case YamlScalar text:
                json.WriteStringValue(text.Value);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    [GeneratedRegex(@"\A---\n(?<yaml>.*?)^---$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FrontMatter();

    // As JSON writes it; `+1`, `0x1F` and `.5` do not stand in our content.
    [GeneratedRegex(@"\A-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?\z")]
    private static partial Regex Number();
}
