namespace Parkpress.Search;

/// <summary>The files of one part of all grams.</summary>
internal sealed class ShardPart
{
    private readonly List<byte[]> _pairs = [];
    private readonly List<byte[]> _triples = [];
    private readonly List<SearchFile> _longs = [];

    /// <summary>Shards of pairs in order.</summary>
    public IReadOnlyList<byte[]> Pairs => _pairs;

    /// <summary>Shards of triples in order.</summary>
    public IReadOnlyList<byte[]> Triples => _triples;

    /// <summary>Lists too long for a shard.</summary>
    public IReadOnlyList<SearchFile> Longs => _longs;

    public void AddPairShard(byte[] bytes) => _pairs.Add(bytes);

    public void AddTripleShard(byte[] bytes) => _triples.Add(bytes);

    public void AddLong(SearchFile file) => _longs.Add(file);
}
