using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parkpress.Diagnostics.Rendering;

/// <summary>How every JSON document for programs is laid out: indented, line feeds, Chinese readable.</summary>
internal static class JsonDocumentText
{
    // Nothing is embedded in HTML, so the relaxed escaping is safe.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>The document that <paramref name="write"/> makes, with a line feed at its end.</summary>
    public static string Make(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
