using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parkpress.Assets;
using Parkpress.Incremental;

namespace Parkpress.Publishing;

/// <summary>The file that describes every other file of a site, so that a copy of it can be checked anywhere; see docs/formats/manifest.md.</summary>
public sealed class SiteManifest
{
    /// <summary>Path below the output folder.</summary>
    public const string Name = Outputs.OutputCatalog.SiteManifestName;

    private const string Format = "parkpress manifest 1";

    private SiteManifest(ImmutableArray<SiteManifestEntry> files) => Files = files;

    /// <summary>Every file but the manifest and the marker, by path in ordinal order.</summary>
    public ImmutableArray<SiteManifestEntry> Files { get; }

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static SiteManifest Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            if (root.GetProperty("format").GetString() != Format)
            {
                throw new InvalidDataException();
            }

            SiteManifestEntry[] files = [.. root.GetProperty("files").EnumerateArray().Select(ReadEntry)];
            Array.Sort(files, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
            return new SiteManifest([.. files]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    /// <summary>The manifest of a folder, from its bytes; a manifest that lies there is not asked.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static SiteManifest Of(string folder)
    {
        string[] paths = [.. FolderFiles.List(folder).Where(IsDescribed).Order(StringComparer.Ordinal)];
        var files = new SiteManifestEntry[paths.Length];
        OrderedParallel.Run(() => Parallel.For(0, paths.Length, i => files[i] = EntryOf(folder, paths[i])));
        return new SiteManifest([.. files]);
    }

    /// <summary>True for the files that a manifest describes: all but itself and the marker, which follow from the others.</summary>
    internal static bool IsDescribed(string path) => path is not (Name or OutputFolder.MarkerName);

    /// <summary>Size and hash of one file as it lies on the disk.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static SiteManifestEntry EntryOf(string folder, string path)
    {
        using FileStream file = File.OpenRead(Path.Combine(folder, path));
        return new SiteManifestEntry(path, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    /// <summary>The manifest of a site.</summary>
    /// <param name="entries">Every file, sorted by path in ordinal order.</param>
    internal static byte[] Write(IEnumerable<ManifestEntry> entries)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        buffer.Write("{\"format\":\""u8);
        buffer.Write(System.Text.Encoding.UTF8.GetBytes(Format));
        buffer.Write("\",\"files\":["u8);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        bool isFirst = true;
        foreach (ManifestEntry entry in entries)
        {
            // A line for each file, so that two of them can be compared by any program.
            buffer.Write(isFirst ? "\n"u8 : ",\n"u8);
            isFirst = false;
            WriteEntry(json, entry);
            json.Flush();
            json.Reset();
        }

        buffer.Write("\n]}\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, ManifestEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("path", entry.Path);
        json.WriteNumber("size", entry.Stamp.Length);
        json.WriteString("sha256", Convert.ToHexStringLower(entry.Digest.Span));
        json.WriteString("type", MediaTypes.WithCharset(Path.GetExtension(entry.Path).ToLowerInvariant()));
        json.WriteString("cache", CacheClass.Of(entry.Path));
        json.WriteEndObject();
    }

    private static SiteManifestEntry ReadEntry(JsonElement element)
    {
        string path = element.GetProperty("path").GetString() ?? throw new InvalidDataException();
        // A manifest may come from anywhere; whoever opens its files must not be led out of the folder.
        return path.Split('/').Any(segment => segment is "" or "." or "..") || path.AsSpan().ContainsAny("\\\0:")
            ? throw new InvalidDataException($"`{path}` is not a path within a site")
            : new SiteManifestEntry(path, element.GetProperty("size").GetInt64(), element.GetProperty("sha256").GetString() ?? throw new InvalidDataException());
    }
}
