using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parkpress.Diagnostics;

namespace Parkpress.Schemas;

/// <summary>Writes JSON in the words of JSON Schema.</summary>
internal sealed class SchemaWriter : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly Utf8JsonWriter _json;

    public SchemaWriter() => _json = new Utf8JsonWriter(_bytes, new JsonWriterOptions
    {
        Indented = true,
        NewLine = "\n",
        // The files are for editors and people: Chinese stays legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Begins an object: the whole schema, or an item of a list.</summary>
    public void Begin() => _json.WriteStartObject();

    /// <summary>Begins an object that is the value of <paramref name="name"/>.</summary>
    public void Begin(string name) => _json.WriteStartObject(name);

    public void End() => _json.WriteEndObject();

    public void Text(string name, string value) => _json.WriteString(name, value);

    public void Number(string name, int value) => _json.WriteNumber(name, value);

    /// <summary>Title in both languages, Chinese first as its readers are; hints on the form as the description.</summary>
    public void Describe(LocalText title, LocalText hint = default)
    {
        Text("title", Both(title));
        if (hint.In(Language.English).Length > 0)
        {
            Text("description", Both(hint));
        }
    }

    /// <summary>The types that a value may have; with several, <c>null</c> among them means that nothing is given.</summary>
    public void Types(params ReadOnlySpan<string> names)
    {
        if (names.Length == 1)
        {
            Text("type", names[0]);
            return;
        }

        Texts("type", names);
    }

    /// <summary>What a text must look like. Editors that know the second keyword show <paramref name="hint"/> in place of the expression.</summary>
    public void Pattern(string pattern, LocalText hint)
    {
        Text("pattern", pattern);
        Text("patternErrorMessage", Both(hint));
    }

    /// <summary>A list of texts.</summary>
    public void Texts(string name, params ReadOnlySpan<string> values)
    {
        _json.WriteStartArray(name);
        foreach (string value in values)
        {
            _json.WriteStringValue(value);
        }

        _json.WriteEndArray();
    }

    /// <summary>One of these texts, or nothing.</summary>
    public void Choices(IEnumerable<string> values)
    {
        _json.WriteStartArray("enum");
        foreach (string value in values)
        {
            _json.WriteStringValue(value);
        }

        _json.WriteNullValue();
        _json.WriteEndArray();
    }

    /// <summary>Names that are not listed are mistakes.</summary>
    public void RefuseOthers() => _json.WriteBoolean("additionalProperties", false);

    /// <summary>The JSON written so far, once all objects are closed.</summary>
    public string Finish()
    {
        _json.Flush();
        return Encoding.UTF8.GetString(_bytes.GetBuffer(), 0, (int)_bytes.Length) + "\n";
    }

    public void Dispose()
    {
        _json.Dispose();
        _bytes.Dispose();
    }

    private static string Both(LocalText text) => text.English == text.Chinese ? text.English : $"{text.Chinese} / {text.English}";
}
