using System.Text;
using Parkpress.Search;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Search;

/// <summary>A damaged file is noticed, or what was damaged is what nobody reads.</summary>
public sealed class IndexDamageTests
{
    private const int PlacesPerFile = 120;

    private static readonly string[] Queries = ["园区", "创新", "一", "ai", "5g", "，", "84.7%", "园区 创", "\"创新 发展\"", "無此"];

    [Fact]
    public void A_changed_byte_is_noticed_or_changes_nothing() => Law.Holds(SearchGen.Few, 3, documents =>
    {
        Dictionary<string, byte[]> files = Write(documents);
        string whole = Read(files);
        var random = new Random(1);
        foreach ((string path, byte[] bytes) in files)
        {
            for (int i = 0; i < Math.Min(PlacesPerFile, bytes.Length); i++)
            {
                byte[] damaged = [.. bytes];
                damaged[bytes.Length <= PlacesPerFile ? i : random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
                AssertNoticed(files, path, damaged, whole);
            }
        }
    });

    [Fact]
    public void A_file_cut_short_emptied_or_missing_is_noticed_or_changes_nothing() => Law.Holds(SearchGen.Few, 3, documents =>
    {
        Dictionary<string, byte[]> files = Write(documents);
        string whole = Read(files);
        foreach ((string path, byte[] bytes) in files)
        {
            foreach (int length in Enumerable.Range(0, 24).Select(i => bytes.Length * i / 24).Append(bytes.Length - 1).Distinct())
            {
                AssertNoticed(files, path, bytes[..length], whole);
            }

            var rest = files.Where(file => file.Key != path).ToDictionary();
            Assert.Throws<DamagedIndexException>(() => Read(rest));
        }
    });

    [Fact]
    public void Files_of_another_build_are_noticed() => Law.Holds(SearchGen.Few, 20, documents =>
    {
        Dictionary<string, byte[]> files = Write(documents);
        Dictionary<string, byte[]> other = Write([.. documents, new SearchDocument("另一页", "/other/", "", "", "", "后来写的")]);
        foreach ((string path, byte[] bytes) in other.Where(file => file.Key != "index.bin" && files.TryGetValue(file.Key, out byte[]? old) && !old.AsSpan().SequenceEqual(file.Value)))
        {
            var mixed = new Dictionary<string, byte[]>(files) { [path] = bytes };

            // Packs are read in parts, which cannot be told from others; their check stands in the address that they are asked for by.
            Assert.Throws<DamagedIndexException>(() => { Read(mixed); IndexReader.Open(mixed).VerifyPacks(); });
        }
    });

    [Fact]
    public void A_damaged_long_list_is_noticed() => Law.Holds(SearchGen.Many, 1, documents =>
    {
        Dictionary<string, byte[]> files = Write(documents);
        (ulong key, IndexList head, _) = IndexReader.Open(files).AllLists().First(item => !item.Head.IsWhole);
        string path = files.Keys.First(path => path == $"l/{key:x8}.bin");
        byte[] bytes = files[path];
        for (int i = 0; i < bytes.Length; i++)
        {
            files[path] = [.. bytes[..i], (byte)(bytes[i] ^ 16), .. bytes[(i + 1)..]];
            Assert.Throws<DamagedIndexException>(() => IndexReader.Open(files).Whole(head, key));
            files[path] = bytes[..i];
            Assert.Throws<DamagedIndexException>(() => IndexReader.Open(files).Whole(head, key));
        }
    });

    [Fact]
    public void Another_version_is_refused()
    {
        Dictionary<string, byte[]> files = Write([]);
        files["index.bin"][4]++;

        Assert.Equal("index.bin has another version", Assert.Throws<DamagedIndexException>(() => IndexReader.Open(files)).Message);
    }

    private static void AssertNoticed(Dictionary<string, byte[]> files, string path, byte[] damaged, string whole)
    {
        string result;
        try
        {
            result = Read(new Dictionary<string, byte[]>(files) { [path] = damaged });
        }
        catch (DamagedIndexException)
        {
            return;
        }

        Assert.Equal(whole, result);
    }

    /// <summary>Everything that a reader could come to see.</summary>
    private static string Read(Dictionary<string, byte[]> files)
    {
        IndexReader index = IndexReader.Open(files);
        var seen = new StringBuilder();
        foreach (string query in Queries)
        {
            seen.AppendJoin(' ', index.Find(query)).Append('\n');
        }

        seen.AppendJoin('\n', Enumerable.Range(0, index.UnitCount).Select(index.Fragment)).Append('\n');
        seen.AppendJoin('\n', index.Facets()).Append('\n').AppendJoin(' ', index.Folding());
        seen.Append(index.AllLists().Count());
        return seen.ToString();
    }

    private static Dictionary<string, byte[]> Write(SearchDocument[] documents) => WrittenIndex.Of(documents);
}
