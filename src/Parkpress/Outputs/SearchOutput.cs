using System.Buffers;
using System.Text.Json;
using Parkpress.Model;

namespace Parkpress.Outputs;

/// <summary>What the search page needs beside the index, which <see cref="SearchIndexOutput"/> writes.</summary>
internal sealed class SearchOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        yield return new BytesFile($"{WellKnownPaths.SearchIndex[1..]}tags.json", OutputKind.Other, source: null, (_, _) => WriteTags(scope));
    }

    /// <summary>What the search field offers while somebody types: every tag with its page.</summary>
    private static ReadOnlyMemory<byte> WriteTags(OutputScope scope)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (Term tag in scope.Site.Tags.Terms)
            {
                json.WriteStartObject();
                json.WriteString("name", tag.Name);
                json.WriteString("address", scope.Urls.Path(tag.Index.Permalink.Value));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return bytes.WrittenMemory;
    }
}
