using System.Runtime.InteropServices;
using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>What one run leaves for the next: enough to write anew only what changes.</summary>
internal sealed record SearchState
{
    /// <summary>Keys of the pages, hashed.</summary>
    public required Fingerprint[] Keys { get; init; }

    /// <summary>Contents of the pages.</summary>
    public required Fingerprint[] Contents { get; init; }

    public required DocumentPlace[] Places { get; init; }

    /// <summary>Number of units of each page.</summary>
    public required int[] UnitCounts { get; init; }

    /// <summary>Length of each unit's fragment in grains.</summary>
    public required int[] Grains { get; init; }

    public required IReadOnlyList<string> Sections { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>In how many units the pairs of each bucket stand.</summary>
    public required int[] BucketCounts { get; init; }

    /// <summary>In how many places a triple of the index stands.</summary>
    public required long Triples { get; init; }

    public required ShardLayout Layout { get; init; }

    /// <summary>Checks of facets.bin and folding.bin.</summary>
    public required int[] RootChecks { get; init; }

    public required int[] PairChecks { get; init; }

    public required int[] TripleChecks { get; init; }

    public required int[] PackChecks { get; init; }

    /// <summary>All files, in ordinal order of their paths.</summary>
    public required SearchFile[] Files { get; init; }

    public int DocumentCount => Keys.Length;

    /// <summary>Writes the state into a file of the cache, which the same pages make the same on every machine.</summary>
    public void Save(string path) => SearchStateFile.Save(this, path);

    /// <summary>Reads a state; null if there is none, or one that is damaged or of another version of the program.</summary>
    public static SearchState? TryLoad(string path) => SearchStateFile.TryLoad(path);

    /// <summary>Keys as the state holds them.</summary>
    public static Fingerprint[] HashKeys(IReadOnlyList<SearchEntry> entries) => [.. entries.Select(entry => Fingerprint.Of(MemoryMarshal.AsBytes(entry.Key.AsSpan())))];
}
