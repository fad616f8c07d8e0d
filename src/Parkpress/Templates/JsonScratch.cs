using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Parkpress.Templates;

/// <summary>A JSON writer that one thread uses again for page after page.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A writer into memory has nothing to dispose of.")]
internal sealed class JsonScratch
{
    private readonly Utf8Output _output = new();
    private readonly Utf8JsonWriter _json;

    public JsonScratch() => _json = new Utf8JsonWriter(_output, new JsonWriterOptions { Encoder = StructuredData.Encoder });

    /// <summary>An empty document; what <see cref="ToHtml"/> returns when it is written.</summary>
    public Utf8JsonWriter Start()
    {
        _output.Clear();
        _json.Reset(_output);
        return _json;
    }

    public Html ToHtml()
    {
        _json.Flush();
        return _output.ToHtml();
    }
}
