using System.Buffers;
using System.Text.Json;
using Parkpress.Assets;
using Parkpress.Model;
using Parkpress.Templates;

namespace Parkpress.Outputs;

/// <summary>The service worker of sites with <c>offline: true</c>: the theme's program behind what it has to know of this site.</summary>
internal sealed class ServiceWorkerOutput : IOutput
{
    /// <summary>The program among the theme's files. It is published here alone, for a service worker cannot have a name that changes.</summary>
    public const string AssetName = "offline/worker.js";

    // So much of an index is fetched by itself for offline use. Of larger ones there is what a reader has used.
    private const int LargestIndex = 4 * 1024 * 1024;

    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        if (scope.Site.Config.IsOffline && scope.Assets.FindThemeAsset(AssetName) is { } program)
        {
            yield return BytesFile.Of(WellKnownPaths.ServiceWorker[1..], OutputKind.Other, $"templates/assets/{AssetName}", Write(scope, program));
        }
    }

    private static byte[] Write(OutputScope scope, ThemeAsset program)
    {
        ThemeAsset[] shell = [.. scope.Assets.ThemeAssets.Where(asset => asset.Name != AssetName && asset.MediaType is "text/css" or "text/javascript")];
        var settings = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(settings, new JsonWriterOptions { Encoder = StructuredData.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("base", scope.Urls.Path("/"));
            json.WriteString("index", scope.Urls.Path(WellKnownPaths.SearchIndex));
            json.WriteNumber("most", LargestIndex);
            json.WriteStartArray("shell");
            foreach (ThemeAsset asset in shell)
            {
                json.WriteStringValue(scope.Urls.Path(asset.Path));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. "const SITE="u8, .. settings.WrittenSpan, .. ";\n"u8, .. program.Bytes.Span];
    }
}
