using System.Buffers;
using System.Text.Json;
using Parkpress.Assets.Images.Icons;
using Parkpress.Incremental;
using Parkpress.Model;
using Parkpress.Templates;

namespace Parkpress.Outputs;

/// <summary>The web app manifest and its icons, drawn from the theme's <c>icons/icon.svg</c>.</summary>
internal sealed class ManifestOutput : IOutput
{
    private static readonly int[] Sizes = [192, 512];

    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        var icons = new List<(string Path, int Size)>();
        if (scope.Assets.FindThemeAsset("icons/icon.svg") is { } icon)
        {
            foreach (int size in Sizes)
            {
                if (IconSet.FromSvg(icon.Bytes, size) is not { } png)
                {
                    continue;
                }

                string path = $"/assets/icons/icon-{size}.{Fingerprint.Of(png).Short}.png";
                icons.Add((path, size));
                yield return new BytesFile(path[1..], OutputKind.Asset, source: null, (_, _) => png);
            }
        }

        yield return new BytesFile(WellKnownPaths.Manifest[1..], OutputKind.Other, source: null, (_, _) => Write(scope, icons));
    }

    private static ReadOnlyMemory<byte> Write(OutputScope scope, List<(string Path, int Size)> icons)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = StructuredData.Encoder, Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("name", scope.Site.Config.Title);
            json.WriteString("lang", scope.Site.Config.Language);
            json.WriteString("id", scope.Urls.Path("/"));
            json.WriteString("start_url", scope.Urls.Path("/"));
            json.WriteString("scope", scope.Urls.Path("/"));
            json.WriteString("display", "browser");
            json.WriteStartArray("icons");
            foreach ((string path, int size) in icons)
            {
                json.WriteStartObject();
                json.WriteString("src", scope.Urls.Path(path));
                json.WriteString("sizes", $"{size}x{size}");
                json.WriteString("type", "image/png");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
