using System.Collections.Concurrent;
using Parkpress.Incremental;
using Parkpress.Search;

namespace Parkpress.Tests.Search;

/// <summary>Indexes written into memory.</summary>
internal static class WrittenIndex
{
    /// <summary>The files of an index of its own, by path.</summary>
    public static Dictionary<string, byte[]> Of(IReadOnlyList<SearchDocument> documents, int parallelism = 1, SearchLimits? limits = null) =>
        Write(documents, last: null, lastFiles: [], parallelism, limits).Files;

    /// <summary>Writes an index, with what the last run left; the files are those that lie in its folder then.</summary>
    public static (SearchResult Result, Dictionary<string, byte[]> Files, string[] Changed) Write(
        IReadOnlyList<SearchDocument> documents, SearchState? last, Dictionary<string, byte[]> lastFiles, int parallelism = 1, SearchLimits? limits = null, Action<string>? onRead = null)
    {
        var changed = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        SearchResult result = SearchIndex.Write(
            [.. documents.Select(Entry)],
            i => documents[i],
            last,
            path =>
            {
                onRead?.Invoke(path);
                return lastFiles.GetValueOrDefault(path);
            },
            (path, bytes) => Assert.True(changed.TryAdd(path, bytes.ToArray()), $"{path} came twice"),
            Path.Combine(Path.GetTempPath(), "parkpress-search-tests"),
            parallelism,
            limits ?? SearchLimits.Default,
            CancellationToken.None);
        Dictionary<string, byte[]> files = result.Files.ToDictionary(file => file.Path, file => changed.TryGetValue(file.Path, out byte[]? bytes) ? bytes : lastFiles[file.Path], StringComparer.Ordinal);
        Assert.Equal(result.Files.Select(file => file.Path).Order(StringComparer.Ordinal), result.Files.Select(file => file.Path));
        Assert.All(result.Files, file => Assert.Equal((files[file.Path].Length, Fingerprint.Of(files[file.Path])), (file.Length, file.Content)));
        Assert.Empty(changed.Keys.Except(files.Keys));
        return (result, files, [.. changed.Keys.Order(StringComparer.Ordinal)]);
    }

    private static SearchEntry Entry(SearchDocument document) => new(
        document.Address,
        new FingerprintBuilder().Append(document.Title).Append(document.Address).Append(document.Date).Append(document.Section).Append(document.Category).Append(document.Text).ToFingerprint());
}
