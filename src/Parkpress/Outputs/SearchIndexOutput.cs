using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Model;
using Parkpress.Search;

namespace Parkpress.Outputs;

/// <summary>
/// Writes the search index, or what has changed of it. Its files are not known before they are written, so they are no part of the plan; their folder is
/// the index's own.
/// </summary>
/// <param name="scope">The site.</param>
/// <param name="settings">Of all that bodies are read by, beside their files.</param>
/// <param name="scratchFolder">Where a temporary file may lie.</param>
internal sealed class SearchIndexOutput(OutputScope scope, Fingerprint settings, string scratchFolder)
{
    private const string ListName = "files.json";

    private static readonly string s_folder = WellKnownPaths.SearchIndex[1..];

    private readonly SearchDocumentReader _reader = new(scope.Site, scope.Urls, settings);

    /// <summary>All files of the index; <see cref="Merge"/> puts them in order.</summary>
    /// <param name="earlier">What the last build published.</param>
    /// <param name="state">What the last build left for this one; null for nothing.</param>
    /// <param name="readPublished">Reads a file of the last build by its path.</param>
    /// <param name="sink">Takes what is new; null for a run that writes nothing.</param>
    /// <returns>The files, what is left for the next build, and whether only what had changed was made.</returns>
    public (RenderedFile[] Files, SearchState State, bool WasUpdated) Write(EarlierOutputs earlier, SearchState? state, Func<string, byte[]?> readPublished, Renderer.Sink? sink)
    {
        Page[] pages = _reader.FindPages();
        var entries = new SearchEntry[pages.Length];
        Parallel.For(0, pages.Length, new ParallelOptions { MaxDegreeOfParallelism = scope.Parallelism }, i => entries[i] = _reader.Describe(pages[i]));
        var written = new ConcurrentDictionary<string, WrittenFile>(StringComparer.Ordinal);
        SearchResult index = SearchIndex.Write(
            entries,
            i => _reader.Read(pages[i]),
            AreAllIntact(earlier, state) ? state : null,
            path => readPublished(s_folder + path),
            (path, bytes) =>
            {
                if (sink is not null && !IsSame(earlier, path, bytes))
                {
                    written[path] = sink(s_folder + path, bytes);
                }
            },
            scratchFolder,
            scope.Parallelism,
            scope.Cancel);
        List<RenderedFile> files = [.. index.Files.Select(file => EntryOf(file, earlier, written))];
        if (scope.Site.Config.IsOffline)
        {
            files.Add(WriteList(index.Files, earlier, sink));
        }

        return ([.. files], index.State, index.WasUpdated);
    }

    /// <summary>All files of the site in order; a file of the index where another one lies is told.</summary>
    public static RenderedFile[] Merge(RenderedFile[] files, RenderedFile[] index, DiagnosticBag diagnostics)
    {
        var known = index.Select(file => file.Entry.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (RenderedFile file in files.Where(file => file.Entry.Path.StartsWith(s_folder, StringComparison.OrdinalIgnoreCase) && known.Contains(file.Entry.Path)))
        {
            OutputCatalog.ReportTwice(file.Entry.Path, diagnostics);
        }

        RenderedFile[] all = [.. files, .. index];
        Array.Sort(all, static (a, b) => string.CompareOrdinal(a.Entry.Path, b.Entry.Path));
        return all;
    }

    /// <summary>For the service worker: which files there are, and by what it sees that they are others.</summary>
    private static RenderedFile WriteList(IReadOnlyCollection<SearchFile> files, EarlierOutputs earlier, Renderer.Sink? sink)
    {
        var version = new FingerprintBuilder();
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("size", files.Sum(file => file.Length));
            json.WriteStartArray("files");
            foreach (SearchFile file in files)
            {
                version.Append(file.Path).Append(file.Content);
                json.WriteStringValue(file.Path);
            }

            json.WriteEndArray();
            json.WriteString("version", version.ToFingerprint().Short);
            json.WriteEndObject();
        }

        bool isWritten = !IsSame(earlier, ListName, buffer.WrittenSpan);
        WrittenFile list = isWritten ? sink?.Invoke(s_folder + ListName, buffer.WrittenSpan) ?? default : Known(earlier.Find(s_folder + ListName)!);
        var stamp = new SourceStamp(buffer.WrittenCount, list.Modified, Fingerprint.Of(buffer.WrittenSpan));
        return new RenderedFile(new ManifestEntry(s_folder + ListName, (byte)OutputKind.Other, stamp, default) { Digest = list.Digest }, isWritten, IsMade: isWritten);
    }

    private static bool AreAllIntact(EarlierOutputs earlier, SearchState? state)
    {
        bool areIntact = true;
        SearchFile[] files = state?.Files ?? [];
        Parallel.For(0, files.Length, (i, loop) =>
        {
            if (earlier.Find(s_folder + files[i].Path) is not { } known || known.Stamp.Content != files[i].Content || !earlier.IsIntact(known))
            {
                areIntact = false;
                loop.Stop();
            }
        });
        return areIntact;
    }

    private static bool IsSame(EarlierOutputs earlier, string path, ReadOnlySpan<byte> bytes) =>
        earlier.Find(s_folder + path) is { } known && known.Stamp.Length == bytes.Length && known.Stamp.Content == Fingerprint.Of(bytes) && earlier.IsIntact(known);

    private static RenderedFile EntryOf(SearchFile file, EarlierOutputs earlier, ConcurrentDictionary<string, WrittenFile> written)
    {
        bool isWritten = written.TryGetValue(file.Path, out WrittenFile result);
        if (!isWritten && earlier.Find(s_folder + file.Path) is { } known)
        {
            result = Known(known);
        }

        var stamp = new SourceStamp(file.Length, result.Modified, file.Content);
        return new RenderedFile(new ManifestEntry(s_folder + file.Path, (byte)OutputKind.Other, stamp, default) { Digest = result.Digest }, isWritten, IsMade: isWritten);
    }

    private static WrittenFile Known(ManifestEntry entry) => new(entry.Stamp.Modified, entry.Digest);
}
