using System.Globalization;
using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>Hands files on as they are finished, and remembers what they were. Safe for threads.</summary>
/// <param name="sink">Gets the files that are new or changed.</param>
/// <param name="last">Files of the last run, by path; those that are the same are not handed on.</param>
internal sealed class IndexFiles(SearchSink sink, IReadOnlyDictionary<string, SearchFile> last)
{
    public const string Root = "index.bin";
    public const string Facets = "facets.bin";
    public const string Folding = "folding.bin";

    private readonly Lock _adding = new();
    private readonly List<SearchFile> _files = [];
    private readonly List<string> _dropped = [];

    /// <summary>Files of the last run that are none any more, as far as they were told of.</summary>
    public IReadOnlyList<string> Dropped => _dropped;

    public static string PairShard(int number) => string.Create(CultureInfo.InvariantCulture, $"p/{number:x3}.bin");

    public static string TripleShard(int number) => string.Create(CultureInfo.InvariantCulture, $"t/{number:x3}.bin");

    public static string Pack(int number) => string.Create(CultureInfo.InvariantCulture, $"x/{number:x3}.bin");

    /// <summary>The long list of a single or pair.</summary>
    public static string LongPair(ulong key) => string.Create(CultureInfo.InvariantCulture, $"l/{key:x8}.bin");

    /// <summary>The long list of a triple.</summary>
    public static string LongTriple(ulong key) => string.Create(CultureInfo.InvariantCulture, $"m/{key:x12}.bin");

    public void Add(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new SearchFile(path, bytes.Length, Fingerprint.Of(bytes));
        if (last.TryGetValue(path, out SearchFile? before) && before == file)
        {
            file = before;
        }
        else
        {
            sink(path, bytes);
        }

        lock (_adding)
        {
            _files.Add(file);
        }
    }

    /// <summary>Says that a file of the last run is none any more.</summary>
    public void Drop(string path)
    {
        lock (_adding)
        {
            _dropped.Add(path);
        }
    }

    /// <summary>All files in ordinal order.</summary>
    public SearchFile[] Sorted()
    {
        SearchFile[] files = [.. _files];
        Array.Sort(files, (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }
}
