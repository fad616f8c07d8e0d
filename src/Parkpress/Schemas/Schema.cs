using Parkpress.Diagnostics;

namespace Parkpress.Schemas;

/// <summary>A JSON Schema (draft-07, which editors know best) for one kind of file.</summary>
/// <param name="Name">Name of its file, without <c>.json</c>.</param>
/// <param name="Meaning">What it describes.</param>
/// <param name="WriteContent">Writes what such a file holds into the schema's object.</param>
internal sealed record Schema(string Name, LocalText Meaning, Action<SchemaWriter> WriteContent)
{
    /// <summary>The schema as JSON, ending with a line feed.</summary>
    public string ToJson()
    {
        using var writer = new SchemaWriter();
        writer.Begin();
        writer.Text("$schema", "http://json-schema.org/draft-07/schema#");
        writer.Describe(Meaning);
        WriteContent(writer);
        writer.End();
        return writer.Finish();
    }
}
