using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Parkpress.Search;
using Parkpress.Text;
using Parkpress.Text.Traditional;

namespace Parkpress.Tests.Search;

/// <summary>A second reader of the index, written from docs/formats/search-index.md: takes nothing but the files, verifies all that can be verified.</summary>
internal sealed class IndexReader
{
    /// <summary>Tells keys of triples, whose low 48 bits are their characters, from those of pairs.</summary>
    public const ulong TripleMark = 1UL << 63;

    private const int BucketCount = 1 << 16;
    private const int FirstShardCheck = 2;
    private const int HeadLength = 5;

    private readonly IReadOnlyDictionary<string, byte[]> _files;
    private readonly int[] _checks;
    private readonly byte[] _classes = new byte[BucketCount];
    private readonly Dictionary<string, Dictionary<ulong, IndexList>> _shards = [];
    private readonly Dictionary<ulong, IndexList> _longs = [];
    private readonly Dictionary<int, string> _normals = [];
    private readonly int[] _packChecks;
    private readonly int _grain;
    private readonly int[] _starts;
    private readonly int[] _ends;

    private IndexReader(IReadOnlyDictionary<string, byte[]> files, IndexBytes root)
    {
        _files = files;
        PageCount = root.Number();
        UnitCount = root.Number();
        PairBits = root.Byte();
        TripleBits = root.Byte();
        _checks = [.. Enumerable.Range(0, FirstShardCheck + (1 << PairBits) + (1 << TripleBits)).Select(_ => root.Two())];
        _packChecks = [.. Enumerable.Range(0, (UnitCount + FragmentPacks.UnitsPerPack - 1) / FragmentPacks.UnitsPerPack).Select(_ => root.Two())];
        ReadFrequencies(root);
        (_grain, _starts, _ends) = ReadLengths(root);
        PageOfUnit = ReadPages(root);
        Sections = ReadNames(root);
        Categories = ReadNames(root);
        Require(root.IsAtEnd, "the root goes on");
    }

    public int PageCount { get; }

    public int UnitCount { get; }

    public int PairBits { get; }

    public int TripleBits { get; }

    public int[] PageOfUnit { get; }

    public string[] Sections { get; }

    public string[] Categories { get; }

    /// <summary>How often a list was read from a file of its own.</summary>
    public int LongListsRead => _longs.Count;

    public static IndexReader Open(IReadOnlyDictionary<string, byte[]> files)
    {
        byte[] bytes = files.TryGetValue("index.bin", out byte[]? found) ? found : throw new DamagedIndexException("no index.bin");
        Require(bytes.AsSpan().StartsWith("PPSI"u8), "index.bin is no search index");
        Require(bytes.Length > 5 && bytes[4] == SearchIndex.FormatVersion, "index.bin has another version");
        return new IndexReader(files, new IndexBytes(IndexBytes.Inflate(bytes.AsSpan(5))));
    }

    /// <summary>Pages on which every term of the query stands.</summary>
    public int[] Find(string query)
    {
        string[] terms = QueryTerms.Of(query);
        return terms.Length == 0 ? [] : [.. terms.Select(PagesOf).Aggregate((a, b) => [.. a.Intersect(b)]).Order()];
    }

    private HashSet<int> PagesOf(string term)
    {
        var lists = new List<(IndexList? List, int Units)>();
        int[] at = QueryTerms.WordPlaces(term);
        for (int i = 0; i + 1 < at.Length; i++)
        {
            bool isDense = at[i + 1] == at[i] + 1;
            lists.Add((Pair(term[at[i]], term[at[i + 1]]), isDense ? 2 : 0));
            if (i + 2 < at.Length && HasTriple(term[at[i]], term[at[i + 1]], term[at[i + 2]]))
            {
                lists.Add((Triple(term[at[i]], term[at[i + 1]], term[at[i + 2]]), isDense && at[i + 2] == at[i] + 2 ? 3 : 0));
            }
        }

        if (at.Length < 2)
        {
            lists.AddRange(term.Replace(" ", "", StringComparison.Ordinal).Distinct().Select(c => (Pair('\0', c), 1)));
        }

        if (lists.Any(item => item.List is null))
        {
            return [];
        }

        // A gram that is the whole term answers by itself; otherwise texts decide.
        (IndexList? only, _) = lists.FirstOrDefault(item => item.Units == term.Length);
        return only is not null
            ? PagesWithout(only, MatchClass.Bridged)
            : [.. Candidates(lists.Select(item => item.List!)).Where(unit => NormalOf(unit).Contains(term, StringComparison.Ordinal)).Select(unit => PageOfUnit[unit])];
    }

    private static HashSet<int> Candidates(IEnumerable<IndexList> lists) =>
        lists.Select(list => list.ClassOfUnit.Keys.ToHashSet()).Aggregate((a, b) => [.. a.Intersect(b)]);

    private HashSet<int> PagesWithout(IndexList list, MatchClass match) =>
        [.. list.ClassOfUnit.Where(item => item.Value != match).Select(item => PageOfUnit[item.Key])];

    /// <summary>All grams of all shards with their whole lists: of a pair its hash, of a triple its characters behind <see cref="TripleMark"/>.</summary>
    public IEnumerable<(ulong Key, IndexList Head, IndexList Whole)> AllLists()
    {
        for (int shard = 0; shard < 1 << PairBits; shard++)
        {
            foreach ((ulong key, IndexList list) in PairShard(shard))
            {
                yield return (key, list, Whole(list, key));
            }
        }

        for (int shard = 0; shard < 1 << TripleBits; shard++)
        {
            foreach ((ulong key, IndexList list) in TripleShard(shard))
            {
                yield return (key, list, Whole(list, key));
            }
        }
    }

    /// <summary>The list of a pair, of a single character behind U+0000, or null.</summary>
    public IndexList? Pair(char first, char second)
    {
        uint key = GramHash.Pair(first, second);
        return PairShard(TopBits(key, PairBits)).TryGetValue(key, out IndexList? list) ? Whole(list, key) : null;
    }

    public IndexList? Triple(char first, char second, char third)
    {
        ulong key = TripleMark | ((ulong)first << 32) | ((ulong)second << 16) | third;
        uint hash = GramHash.Triple(GramHash.Pair(first, second), third);
        return TripleShard(TopBits(hash, TripleBits)).TryGetValue(key, out IndexList? list) ? Whole(list, key) : null;
    }

    /// <summary>True when the index promises lists of this triple.</summary>
    public bool HasTriple(char first, char second, char third) =>
        (_classes[GramHash.Pair(first, second) >> 16] > 1 && _classes[GramHash.Pair(second, third) >> 16] > 1)
        || (first < 128 && second < 128 && third < 128);

    public IndexFragment Fragment(int unit)
    {
        byte[] pack = Get(PackPath(unit / FragmentPacks.UnitsPerPack));
        int from = _starts[unit] * _grain;
        Require(_ends[unit] * _grain <= pack.Length, "a pack is too short");
        ReadOnlySpan<byte> bytes = pack.AsSpan(from..(_ends[unit] * _grain));
        Require(bytes.Length > HeadLength, "a fragment is empty");
        int length = bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
        Require((bytes[3] | (bytes[4] << 8)) == _packChecks[unit / FragmentPacks.UnitsPerPack], "a fragment does not belong to this index");
        Require(length + HeadLength <= bytes.Length, "a fragment is longer than its place");
        string[] lines = Encoding.UTF8.GetString(IndexBytes.Inflate(bytes.Slice(HeadLength, length))).Split('\n');
        string[] head = lines[0].Split('\t');
        Require(lines.Length >= 4 && head.Length == 4, "a fragment makes no sense");
        int flags = int.Parse(head[0]);
        return new IndexFragment(
            (flags & 1) != 0, (flags & 2) != 0, head[1], Named(Sections, int.Parse(head[2])), Named(Categories, int.Parse(head[3])),
            lines[1], lines[2], string.Join('\n', lines.Skip(3)));
    }

    /// <summary>Section, category and year of each page.</summary>
    public (string Section, string Category, int Year)[] Facets()
    {
        var table = new IndexBytes(IndexBytes.Inflate(Checked("facets.bin", _checks[0])));
        int[][] columns = [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, PageCount).Select(_ => table.Number()).ToArray())];
        Require(table.IsAtEnd, "facets.bin goes on");
        return [.. Enumerable.Range(0, PageCount).Select(page => (Named(Sections, columns[0][page]), Named(Categories, columns[1][page]), columns[2][page]))];
    }

    /// <summary>Traditional characters and what each folds to.</summary>
    public (int Traditional, int Simplified)[] Folding()
    {
        var table = new IndexBytes(IndexBytes.Inflate(Checked("folding.bin", _checks[1])));
        var traditional = new List<int>();
        int last = 0;
        for (int gap = table.Number(); gap != 0; gap = table.Number())
        {
            traditional.Add(last += gap);
        }

        (int, int)[] pairs = [.. traditional.Select(code => (code, table.Number()))];
        Require(table.IsAtEnd, "folding.bin goes on");
        return pairs;
    }

    /// <summary>Fails unless every pack is the one that the table means.</summary>
    public void VerifyPacks()
    {
        for (int pack = 0; pack < _packChecks.Length; pack++)
        {
            byte[] bytes = [.. Get(PackPath(pack))];
            int first = pack * FragmentPacks.UnitsPerPack;
            int last = Math.Min(UnitCount, first + FragmentPacks.UnitsPerPack) - 1;
            Require(bytes.Length == _ends[last] * _grain, "a pack has another length");
            for (int unit = first; unit <= last; unit++)
            {
                Span<byte> check = bytes.AsSpan((_starts[unit] * _grain) + FragmentPacks.CheckAt, 2);
                Require(BinaryPrimitives.ReadUInt16LittleEndian(check) == _packChecks[pack], "a fragment does not belong to this index");
                check.Clear();
            }

            Require(FileCheck.Of(bytes) == _packChecks[pack], "a pack is damaged");
        }
    }

    /// <summary>The whole of a list, which may lie in a file of its own.</summary>
    public IndexList Whole(IndexList list, ulong key)
    {
        if (list.IsWhole)
        {
            return list;
        }

        if (!_longs.TryGetValue(key, out IndexList? whole))
        {
            string path = (key & TripleMark) == 0
                ? string.Create(CultureInfo.InvariantCulture, $"l/{key:x8}.bin")
                : string.Create(CultureInfo.InvariantCulture, $"m/{key & ~TripleMark:x12}.bin");
            IndexBits bits = Bits(path, list.Check);
            (int total, MatchClass[] classes, int[] counts) = ReadCounts(bits);
            int[][] units = [.. counts.Select(count => count <= UnitCount / 2 ? ReadUnits(bits, count) : Others(ReadUnits(bits, UnitCount - count)))];
            bits.End();
            _longs[key] = whole = new IndexList(total, classes, counts, units, list.Pages, list.Check, IsWhole: true);
        }

        return whole;
    }

    // What the browser would compare: it folds only where a fragment says so.
    private string NormalOf(int unit)
    {
        if (!_normals.TryGetValue(unit, out string? normal))
        {
            IndexFragment fragment = Fragment(unit);
            string text = (fragment.IsFirst ? fragment.Title : "") + SearchText.BlockEnd + fragment.Text;
            string unfolded = TextFolding.Fold(text);
            Require(fragment.HasTraditional || SimplifiedForm.Fold(unfolded) == unfolded, "a fragment has traditional forms and does not say so");
            _normals[unit] = normal = SearchText.Normalize(text);
        }

        return normal;
    }

    private Dictionary<ulong, IndexList> PairShard(int shard) => Shard(
        "p", shard, _checks[FirstShardCheck + shard], 1L << (32 - PairBits), (_, low) => low < 1UL << (32 - PairBits) ? ((ulong)shard << (32 - PairBits)) | low : Outside());

    private Dictionary<ulong, IndexList> TripleShard(int shard) => Shard(
        "t", shard, _checks[FirstShardCheck + (1 << PairBits) + shard], 1L << 32, (bits, pair) => TripleMark | (pair << 16) | bits.Take(16));

    private Dictionary<ulong, IndexList> Shard(string folder, int number, int check, long range, Func<IndexBits, ulong, ulong> toKey)
    {
        string path = string.Create(CultureInfo.InvariantCulture, $"{folder}/{number:x3}.bin");
        if (!_shards.TryGetValue(path, out Dictionary<ulong, IndexList>? shard))
        {
            _shards[path] = shard = [];
            IndexBits bits = Bits(path, check);
            int keys = (int)bits.Gamma() - 1;
            int width = keys == 0 ? 0 : IndexBits.WidthOf(range, keys);
            ulong at = 0;
            for (int i = 0; i < keys; i++)
            {
                at += bits.Rice(width);
                ulong key = toKey(bits, at);
                Require(shard.TryAdd(key, ReadList(bits)), "a gram stands twice");
            }

            bits.End();
        }

        return shard;
    }

    private IndexList ReadList(IndexBits bits)
    {
        (int total, MatchClass[] classes, int[] counts) = ReadCounts(bits);
        bool isWhole = total <= PostingList.LongestInline;
        int pages = isWhole ? 0 : (int)bits.Gamma() - 1;
        int check = isWhole ? 0 : (int)bits.Take(16);
        int room = isWhole ? total : PostingList.HeadLength;
        var units = new List<int[]>();
        for (int i = 0; i < classes.Length && room > 0; i++)
        {
            int count = Math.Min(room, counts[i]);
            room -= count;
            units.Add(ReadUnits(bits, count));
        }

        return new IndexList(total, classes, counts, [.. units], pages, check, isWhole);
    }

    private (int Total, MatchClass[] Classes, int[] Counts) ReadCounts(IndexBits bits)
    {
        int total = (int)bits.Gamma();
        Require(total <= UnitCount, "a list is longer than the index");
        uint mask = bits.Bit() == 1 ? 1u << (int)MatchClass.Text : bits.Take(5);
        MatchClass[] classes = [.. Enum.GetValues<MatchClass>().OrderDescending().Where(match => (mask & (1u << (int)match)) != 0)];
        Require(classes.Length > 0, "a list has no class");
        var counts = new int[classes.Length];
        for (int i = 0; i + 1 < classes.Length; i++)
        {
            counts[i] = (int)bits.Gamma();
        }

        counts[^1] = total - counts.Sum();
        Require(counts[^1] > 0, "a class is empty");
        return (total, classes, counts);
    }

    private int[] ReadUnits(IndexBits bits, int count)
    {
        var units = new int[count];
        int width = count == 0 ? 0 : IndexBits.WidthOf(UnitCount, count);
        long next = 0;
        for (int i = 0; i < count; i++)
        {
            next += (long)bits.Rice(width);
            Require(next < UnitCount, "a posting lies beyond the units");
            units[i] = (int)next++;
        }

        return units;
    }

    private int[] Others(int[] units) => [.. Enumerable.Range(0, UnitCount).Except(units)];

    private void ReadFrequencies(IndexBytes root)
    {
        int count = root.Number();
        var bits = new IndexBits(root.Take(root.Number()));
        int width = IndexBits.WidthOf(BucketCount, count);
        long next = 0;
        for (int i = 0; i < count; i++)
        {
            next += (long)bits.Rice(width);
            Require(next < BucketCount, "a bucket lies beyond the table");
            _classes[next++] = (byte)bits.Gamma();
        }

        bits.End();
    }

    private int[] ReadPages(IndexBytes root)
    {
        var isFirst = new bool[UnitCount];
        Array.Fill(isFirst, true);
        int runs = root.Number();
        for (int i = 0, first = 0; i < runs; i++)
        {
            first += root.Number();
            int more = root.Number();
            Require(more > 0 && first + more < UnitCount, "a long page lies beyond the units");
            isFirst.AsSpan(first + 1, more).Clear();
        }

        int page = -1;
        int[] pages = [.. isFirst.Select(first => first ? ++page : page)];
        Require(page + 1 == PageCount, "units and pages do not agree");
        return pages;
    }

    private static string[] ReadNames(IndexBytes root) => [.. Enumerable.Range(0, root.Number()).Select(_ => root.Text())];

    private (int Grain, int[] Starts, int[] Ends) ReadLengths(IndexBytes root)
    {
        int grain = root.Number();
        int width = root.Byte();
        var bits = new IndexBits(root.Take(root.Number()));
        int[] starts = new int[UnitCount], ends = new int[UnitCount];
        for (int unit = 0, at = 0; unit < UnitCount; unit++)
        {
            at = unit % FragmentPacks.UnitsPerPack == 0 ? 0 : at;
            starts[unit] = at;
            ends[unit] = at += (int)bits.Rice(width) + 1;
        }

        bits.End();
        return (grain, starts, ends);
    }

    private IndexBits Bits(string path, int check)
    {
        byte[] bytes = Checked(path, check);
        Require(bytes.Length > 4 && FileCheck.Full(bytes.AsSpan(..^4)) == BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(^4..)), $"{path} is damaged");
        return new IndexBits(bytes.AsMemory(..^4));
    }

    private byte[] Checked(string path, int check)
    {
        byte[] bytes = Get(path);
        Require(FileCheck.Of(bytes) == check, $"{path} does not belong to this index");
        return bytes;
    }

    private byte[] Get(string path) => _files.TryGetValue(path, out byte[]? bytes) ? bytes : throw new DamagedIndexException($"{path} is missing");

    private static string PackPath(int pack) => string.Create(CultureInfo.InvariantCulture, $"x/{pack:x3}.bin");

    private static int TopBits(uint hash, int bits) => bits == 0 ? 0 : (int)(hash >> (32 - bits));

    private static string Named(string[] names, int number) =>
        number == 0 ? "" : number <= names.Length ? names[number - 1] : throw new DamagedIndexException("a name has no such number");

    private static ulong Outside() => throw new DamagedIndexException("a gram lies outside its shard");

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new DamagedIndexException(message);
        }
    }
}
