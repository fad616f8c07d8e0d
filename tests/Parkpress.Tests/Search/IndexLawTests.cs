using CsCheck;
using Parkpress.Search;
using Parkpress.Tests.TinySites;
using Parkpress.Text.Traditional;

namespace Parkpress.Tests.Search;

/// <summary>What holds for the files of every index.</summary>
public sealed class IndexLawTests
{
    private static readonly Gen<SearchDocument[]> AnyCorpus = Gen.Frequency((10, SearchGen.Few), (3, SearchGen.Long), (2, SearchGen.Common));

    [Fact]
    public void Two_builds_and_any_number_of_threads_give_the_same_bytes() => Law.Holds(AnyCorpus, 40, documents =>
    {
        Dictionary<string, byte[]> once = Write(documents);

        AssertSame(once, Write(documents));
        AssertSame(once, WrittenIndex.Of(documents, parallelism: 2));
    });

    [Fact]
    public void Blocks_of_any_size_and_a_temporary_file_give_the_same_bytes() => Law.Holds(AnyCorpus, 40, documents =>
    {
        Dictionary<string, byte[]> once = Write(documents);
        foreach (SearchLimits limits in new SearchLimits[] { new(1, 1000), new(40, 0), new(300, long.MaxValue), new(5000, 0) })
        {
            AssertSame(once, WrittenIndex.Of(documents, parallelism: 1, limits));
            AssertSame(once, WrittenIndex.Of(documents, parallelism: 3, limits));
        }
    });

    [Fact]
    public void Texts_titles_and_places_come_back_as_they_were() => Law.Holds(AnyCorpus, 60, documents =>
    {
        IndexReader index = IndexReader.Open(Write(documents));
        IndexFragment[] fragments = [.. Enumerable.Range(0, index.UnitCount).Select(index.Fragment)];
        (string Section, string Category, int Year)[] facets = index.Facets();
        index.VerifyPacks();

        Assert.Equal(documents.Length, index.PageCount);
        for (int page = 0; page < documents.Length; page++)
        {
            SearchDocument document = documents[page];
            IndexFragment[] passages = [.. fragments.Where((_, unit) => index.PageOfUnit[unit] == page)];

            // The units of a page hold every block once.
            Assert.Equal(document.Text.TrimEnd('\n'), string.Join('\n', passages.Select(passage => passage.Text)).TrimEnd('\n'));
            Assert.All(passages, (passage, i) => Assert.Equal(
                (i == 0, document.Title.ReplaceLineEndings(" "), document.Address, document.Date, document.Section, document.Category),
                (passage.IsFirst, passage.Title, passage.Address, passage.Date, passage.Section, passage.Category)));
            Assert.Equal((document.Section, document.Category, document.Date.Length == 0 ? 0 : int.Parse(document.Date[..4])), facets[page]);
        }
    });

    [Fact]
    public void A_text_without_traditional_characters_needs_no_table() => Law.Holds(SearchGen.Few, 60, documents =>
    {
        SearchDocument[] simplified =
        [
            .. documents.Select(document => document with { Title = SearchText.Normalize(document.Title) + "😀", Text = SearchText.Normalize(document.Text) + "𠮷" }),
        ];
        IndexReader index = IndexReader.Open(Write(simplified));

        Assert.All(Enumerable.Range(0, index.UnitCount), unit => Assert.False(index.Fragment(unit).HasTraditional));
    });

    [Theory]
    [InlineData("園區")]
    [InlineData("⾞")]
    [InlineData("\uF902")]
    [InlineData("\U0002F809")]
    public void A_text_with_a_traditional_character_says_so_in_whatever_form_it_has(string text)
    {
        IndexReader index = IndexReader.Open(Write([new SearchDocument("标题", "/", "", "", "", text), new SearchDocument(text, "/b/", "", "", "", "正文")]));

        Assert.True(index.Fragment(0).HasTraditional);
        Assert.True(index.Fragment(1).HasTraditional);
    }

    [Fact]
    public void A_title_of_several_lines_is_one_block()
    {
        IndexReader index = IndexReader.Open(Write([new SearchDocument("园区\r\n创新", "/", "", "", "", "正文")]));

        Assert.Equal([0], index.Find("\"区 创\""));
        Assert.Equal("园区 创新", index.Fragment(0).Title);
    }

    [Fact]
    public void Every_posting_is_there_with_the_right_class() => Law.Holds(AnyCorpus, 60, AssertPostings);

    [Fact]
    public void Long_lists_are_whole_and_their_heads_are_the_best_of_them() => Law.Holds(SearchGen.Many, 2, documents =>
    {
        AssertPostings(documents);
        IndexReader index = IndexReader.Open(Write(documents));
        int longLists = 0;
        foreach ((_, IndexList head, IndexList whole) in index.AllLists().Where(item => !item.Head.IsWhole))
        {
            longLists++;
            Assert.Equal(PostingList.HeadLength, head.ClassOfUnit.Count);
            Assert.Equal((head.Total, head.Classes, head.Counts), (whole.Total, whole.Classes, whole.Counts), ListEquality);
            int[] best = [.. whole.Classes.SelectMany((_, i) => whole.Units[i].Reverse()).Take(PostingList.HeadLength).Order()];
            Assert.Equal(best, head.ClassOfUnit.Keys.Order());
            Assert.Equal(whole.ClassOfUnit.Where(item => item.Value != MatchClass.Bridged).Select(item => index.PageOfUnit[item.Key]).Distinct().Count(), head.Pages);
        }

        Assert.True(longLists > 5);
    });

    [Fact]
    public void The_example_in_the_description_of_the_format_is_right()
    {
        var list = new PostingList();
        var writer = new BitWriter();
        foreach (int unit in new[] { 3, 7, 8 })
        {
            list.Add(MatchClass.Text, unit);
        }

        list.WriteInline(writer, 20);
        byte[] file = writer.FinishFile(out int check).ToArray();

        Assert.Equal(Convert.FromHexString("6E03B62A3636"), file);
        Assert.Equal((0x73AA, 0x73AA), (check, FileCheck.Of(file)));
        Assert.Equal((0x29D42395u, 0xF45BED6Au, 0x892748CFu), (GramHash.Pair('\0', '园'), GramHash.Pair('园', '区'), GramHash.Triple(GramHash.Pair('园', '区'), '创')));
    }

    [Fact]
    public void The_folding_table_is_the_one_of_the_build()
    {
        IndexReader index = IndexReader.Open(Write([]));

        Assert.Equal(SimplifiedForm.Pairs.Select(pair => (pair.Traditional.Value, pair.Simplified.Value)), index.Folding());
    }

    [Fact]
    public void Four_thousand_short_articles_make_at_most_a_thousand_files()
    {
        Dictionary<string, byte[]> files = WrittenIndex.Of(Articles(4000), parallelism: 2);

        Assert.InRange(files.Count, 1, 1000);
        Assert.Equal(files.Count, files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    /// <summary>Articles whose characters are as unevenly common as those of a language, so that lists have natural lengths.</summary>
    internal static SearchDocument[] Articles(int count)
    {
        var random = new Random(4);
        string Words(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('\u4E00' + (int)(Math.Pow(random.NextDouble(), 4) * 3000))));
        return
        [
            .. Enumerable.Range(0, count).Select(i => new SearchDocument(
                Words(12), $"/news/{i}/", $"20{10 + (i * 15 / count):00}-05-01", "新闻", "", string.Join('\n', Enumerable.Range(0, 4).Select(_ => Words(30) + "，" + Words(24) + "。")))),
        ];
    }

    private static void AssertPostings(SearchDocument[] documents)
    {
        IndexReader index = IndexReader.Open(Write(documents));
        var expected = new Dictionary<ulong, SortedDictionary<int, MatchClass>>();
        for (int unit = 0; unit < index.UnitCount; unit++)
        {
            IndexFragment fragment = index.Fragment(unit);
            foreach ((ulong key, MatchClass match) in Grams(index, fragment.IsFirst ? fragment.Title : null, fragment.Text))
            {
                (expected.TryGetValue(key, out SortedDictionary<int, MatchClass>? units) ? units : expected[key] = []).Add(unit, match);
            }
        }

        int count = 0;
        foreach ((ulong key, _, IndexList list) in index.AllLists())
        {
            count++;
            Assert.True(expected.TryGetValue(key, out SortedDictionary<int, MatchClass>? units), $"{key:x} stands in no text");
            Assert.Equal(units, new SortedDictionary<int, MatchClass>(list.ClassOfUnit));
        }

        Assert.Equal(expected.Count, count);
    }

    /// <summary>Grams and classes of a unit, plainly: all places of each gram are listed, then judged.</summary>
    private static Dictionary<ulong, MatchClass> Grams(IndexReader index, string? title, string text)
    {
        var places = new Dictionary<ulong, List<(bool InTitle, int At, bool IsLiteral)>>();
        void Add(ulong key, bool inTitle, int at, bool isLiteral) =>
            (places.TryGetValue(key, out List<(bool, int, bool)>? list) ? list : places[key] = []).Add((inTitle, at, isLiteral));

        IEnumerable<(string Block, bool InTitle)> blocks = SearchText.Normalize(text).Split('\n').Select(block => (block, false));
        foreach ((string block, bool inTitle) in title is null ? blocks : blocks.Prepend((SearchText.Normalize(title), true)))
        {
            for (int i = 0; i < block.Length; i++)
            {
                if (block[i] != ' ' && !char.IsSurrogate(block[i]))
                {
                    Add(GramHash.Pair('\0', block[i]), inTitle, i, isLiteral: true);
                }
            }

            int[] at = QueryTerms.WordPlaces(block);
            for (int i = 0; i + 1 < at.Length; i++)
            {
                char first = block[at[i]], second = block[at[i + 1]];
                Add(GramHash.Pair(first, second), inTitle, at[i], at[i + 1] == at[i] + 1);
                if (i + 2 < at.Length && index.HasTriple(first, second, block[at[i + 2]]))
                {
                    Add(IndexReader.TripleMark | ((ulong)first << 32) | ((ulong)second << 16) | block[at[i + 2]], inTitle, at[i], at[i + 2] == at[i] + 2);
                }
            }
        }

        var singles = places.Keys.Where(key => (key & IndexReader.TripleMark) == 0).ToHashSet();
        singles.IntersectWith(SearchText.Normalize($"{title}\n{text}").Select(c => (ulong)GramHash.Pair('\0', c)));
        return places.ToDictionary(item => item.Key, item => Judge(item.Value, singles.Contains(item.Key)));
    }

    private static MatchClass Judge(List<(bool InTitle, int At, bool IsLiteral)> places, bool isSingle)
    {
        var literal = places.Where(place => place.IsLiteral).ToArray();
        return literal.Any(place => place.InTitle && place.At == 0) ? MatchClass.TitleStart
            : literal.Any(place => place.InTitle) ? MatchClass.Title
            : literal.Length >= 3 && !isSingle ? MatchClass.Often
            : literal.Length >= 1 ? MatchClass.Text
            : MatchClass.Bridged;
    }

    private static bool ListEquality((int Total, MatchClass[] Classes, int[] Counts) a, (int Total, MatchClass[] Classes, int[] Counts) b) =>
        a.Total == b.Total && a.Classes.SequenceEqual(b.Classes) && a.Counts.SequenceEqual(b.Counts);

    private static Dictionary<string, byte[]> Write(SearchDocument[] documents) => WrittenIndex.Of(documents);

    private static void AssertSame(Dictionary<string, byte[]> a, Dictionary<string, byte[]> b)
    {
        Assert.Equal(a.Keys.Order(StringComparer.Ordinal), b.Keys.Order(StringComparer.Ordinal));
        Assert.All(a, file => Assert.True(file.Value.AsSpan().SequenceEqual(b[file.Key]), $"{file.Key} differs"));
    }
}
