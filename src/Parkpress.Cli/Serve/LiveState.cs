using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parkpress.Cli.Serve;

/// <summary>What open pages are told after each build.</summary>
/// <param name="Version">Another one for each good site.</param>
/// <param name="Heading">Stands above the findings.</param>
/// <param name="Findings">Errors that keep the site from being built, as the command line prints them; empty after a good build.</param>
/// <param name="Page">Address of the page whose source was edited, when pages are to follow; else null.</param>
internal sealed record LiveState(string Version, string Heading, ImmutableArray<string> Findings, string? Page)
{
    /// <summary>One event of server-sent events.</summary>
    public byte[] ToEvent()
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("data: "u8);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("version", Version);
            json.WriteString("heading", Heading);
            json.WriteStartArray("findings");
            foreach (string finding in Findings)
            {
                json.WriteStringValue(finding);
            }

            json.WriteEndArray();
            json.WriteString("page", Page);
            json.WriteEndObject();
        }

        buffer.Write("\n\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
