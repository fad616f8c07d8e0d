using CsCheck;
using Parkpress.Search;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Search;

/// <summary>After any edits, an index that was updated is the one that would be written anew.</summary>
/// <remarks><c>PARKPRESS_SEARCH_LAWS=6</c> asks for six times as many sequences of edits.</remarks>
public sealed class SearchUpdateTests : IDisposable
{
    private static readonly int s_times = int.TryParse(Environment.GetEnvironmentVariable("PARKPRESS_SEARCH_LAWS"), out int times) ? times : 1;

    private static readonly Gen<string> Words = SearchGen.Piece.Array[0, 12].Select(string.Concat);

    private static readonly Gen<string> Long = Gen.Select(SearchGen.Piece.Array[30, 260].Select(string.Concat), Gen.Int[1, 8], (block, count) => string.Join('\n', Enumerable.Repeat(block, count)));

    // Kind of edit, which page, and new words.
    private static readonly Gen<(int Kind, int Page, string Words, string Long)> Edit = Gen.Select(Gen.Int[0, 17], Gen.Int[0, 9999], Words, Long);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"parkpress-search-state-{Environment.ProcessId}-{Guid.NewGuid():n}");

    [Fact]
    public void An_update_of_few_pages_is_a_clean_write() => Holds(SearchGen.Few, 120, edits: 6, fewestUpdates: 50);

    [Fact]
    public void An_update_of_long_pages_is_a_clean_write() => Holds(SearchGen.Long, 25, edits: 5, fewestUpdates: 15);

    [Fact]
    public void An_update_is_a_clean_write_where_there_are_triples() => Holds(SearchGen.Common, 12, edits: 8, fewestUpdates: 15);

    [Fact]
    public void An_update_is_a_clean_write_where_lists_have_files_of_their_own() => Holds(SearchGen.Many, 3, edits: 12, fewestUpdates: 6);

    [Fact]
    public void A_list_gains_and_loses_its_own_file()
    {
        SearchDocument[] with = [.. Enumerable.Range(0, 2000).Select(i => Page(i, i < PostingList.LongestInline ? "卫星" : "园区"))];
        SearchDocument[] edited = [.. with];
        edited[1700] = Page(1700, "卫星");
        (SearchResult first, Dictionary<string, byte[]> files, _) = WrittenIndex.Write(with, last: null, []);
        (SearchResult second, Dictionary<string, byte[]> longer, _) = WrittenIndex.Write(edited, first.State, files);
        (SearchResult third, Dictionary<string, byte[]> again, _) = WrittenIndex.Write(with, second.State, longer);

        Assert.True(second.WasUpdated && third.WasUpdated);
        Assert.True(longer.Count > files.Count);
        AssertSame(WrittenIndex.Of(edited), longer);
        AssertSame(files, again);
    }

    [Fact]
    public void Nothing_is_written_when_nothing_changed()
    {
        SearchDocument[] documents = IndexLawTests.Articles(300);
        (SearchResult first, Dictionary<string, byte[]> files, _) = WrittenIndex.Write(documents, last: null, []);
        (SearchResult second, _, string[] changed) = WrittenIndex.Write(documents, first.State, files);

        Assert.True(second.WasUpdated);
        Assert.Empty(changed);
    }

    [Fact]
    public void A_changed_page_changes_few_files()
    {
        SearchDocument[] documents = IndexLawTests.Articles(3000);
        (SearchResult first, Dictionary<string, byte[]> files, _) = WrittenIndex.Write(documents, last: null, []);
        documents[1234] = documents[1234] with { Text = documents[1234].Text + "\n新增的一段话。" };
        (SearchResult second, Dictionary<string, byte[]> updated, string[] changed) = WrittenIndex.Write(documents, first.State, files);

        Assert.True(second.WasUpdated);
        Assert.InRange(changed.Length, 3, 40);
        AssertSame(WrittenIndex.Of(documents), updated);
    }

    [Fact]
    public void A_full_write_hands_on_only_what_changed()
    {
        SearchDocument[] documents = IndexLawTests.Articles(3000);
        (SearchResult first, Dictionary<string, byte[]> files, _) = WrittenIndex.Write(documents, last: null, []);
        SearchDocument[] fewer = documents[..^1];
        (SearchResult second, Dictionary<string, byte[]> rewritten, string[] changed) = WrittenIndex.Write(fewer, first.State, files);

        Assert.False(second.WasUpdated);
        Assert.True(changed.Count(path => path.StartsWith("x/", StringComparison.Ordinal)) == 1);
        AssertSame(WrittenIndex.Of(fewer), rewritten);
    }

    [Fact]
    public void Damaged_files_of_the_last_run_are_not_believed() => Law.Holds(SearchGen.Few, 12 * s_times, documents =>
    {
        (SearchResult first, Dictionary<string, byte[]> files, _) = WrittenIndex.Write(documents, last: null, []);
        SearchDocument[] edited = [documents[0] with { Text = documents[0].Text + "卫星ab" }, .. documents[1..]];
        SearchDocument[] longer = [.. edited, Page(77, "园区")];
        foreach (SearchDocument[] next in new[] { edited, longer })
        {
            Dictionary<string, byte[]> clean = WrittenIndex.Of(next);
            string[] read = FilesRead(next, first.State, files);
            Assert.NotEmpty(read);
            foreach (string path in read)
            {
                Dictionary<string, byte[]> damaged = new(files) { [path] = [.. files[path][..^1], (byte)(files[path][^1] ^ 1)] };
                (SearchResult result, Dictionary<string, byte[]> rewritten, string[] changed) = WrittenIndex.Write(next, first.State, damaged);

                Assert.False(result.WasUpdated);
                Assert.Equal(clean.Count, changed.Length);
                AssertSame(clean, rewritten);
                damaged.Remove(path);
                AssertSame(clean, WrittenIndex.Write(next, first.State, damaged).Files);
            }
        }
    });

    [Fact]
    public void A_state_comes_back_from_its_file()
    {
        SearchDocument[] documents = IndexLawTests.Articles(300);
        (SearchResult first, Dictionary<string, byte[]> files, _) = WrittenIndex.Write(documents, last: null, []);
        string path = Path.Combine(_folder, "state");
        first.State.Save(path);
        byte[] bytes = File.ReadAllBytes(path);
        documents[12] = documents[12] with { Title = "卫星" };
        (SearchResult second, Dictionary<string, byte[]> updated, _) = WrittenIndex.Write(documents, SearchState.TryLoad(path), files);
        second.State.Save(path);
        byte[] after = File.ReadAllBytes(path);
        WrittenIndex.Write(documents, last: null, []).Result.State.Save(path);

        Assert.True(second.WasUpdated);
        AssertSame(WrittenIndex.Of(documents), updated);
        Assert.NotEqual(bytes, after);
        Assert.Equal(after, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_damaged_state_is_none()
    {
        string path = Path.Combine(_folder, "state");
        Assert.Null(SearchState.TryLoad(path));
        WrittenIndex.Write([Page(1, "园区"), Page(2, "卫星")], last: null, []).Result.State.Save(path);
        byte[] bytes = File.ReadAllBytes(path);
        Assert.NotNull(SearchState.TryLoad(path));

        var random = new Random(1);
        for (int i = 0; i < 200; i++)
        {
            byte[] damaged = [.. bytes];
            damaged[i < 40 ? i : random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
            File.WriteAllBytes(path, damaged);
            Assert.Null(SearchState.TryLoad(path));
            File.WriteAllBytes(path, bytes[..(bytes.Length * i / 200)]);
            Assert.Null(SearchState.TryLoad(path));
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static void Holds(Gen<SearchDocument[]> pages, int corpora, int edits, int fewestUpdates)
    {
        int updates = 0;
        Law.Holds(Gen.Select(pages, Edit.Array[1, 3].Array[edits], Gen.Int[1, 3]), corpora * s_times, sample =>
        {
            (SearchDocument[] documents, (int, int, string, string)[][] steps, int parallelism) = sample;
            (SearchResult result, Dictionary<string, byte[]> files, _) = WrittenIndex.Write(documents, last: null, []);
            foreach ((int, int, string, string)[] step in steps)
            {
                documents = step.Aggregate(documents, Apply);
                (result, files, _) = WrittenIndex.Write(documents, result.State, files, parallelism);
                updates += result.WasUpdated ? 1 : 0;
                (SearchResult clean, Dictionary<string, byte[]> cleanFiles, _) = WrittenIndex.Write(documents, last: null, []);
                AssertSame(cleanFiles, files);
                Assert.Equal(clean.State.BucketCounts, result.State.BucketCounts);
                Assert.Equal(clean.State.Triples, result.State.Triples);
                Assert.Equal(clean.State.Files, result.State.Files);
            }
        });

        Assert.True(updates >= fewestUpdates, $"only {updates} updates");
    }

    private static SearchDocument[] Apply(SearchDocument[] pages, (int Kind, int Page, string Words, string Long) edit)
    {
        if (pages.Length == 0)
        {
            return [Page(0, edit.Words)];
        }

        int at = edit.Page % pages.Length;
        SearchDocument page = pages[at];
        return edit.Kind switch
        {
            0 => [.. pages, Page(pages.Length + edit.Page, edit.Words)],
            1 => pages.Length > 1 ? [.. pages[..at], .. pages[(at + 1)..]] : pages,
            2 => [.. pages[..at], .. pages[(at + 1)..], page with { Date = "2026-01-01" }],
            3 => With(pages, page with { Date = edit.Page % 2 == 0 ? "" : "2023-02-03" }),
            4 or 5 => With(pages, page with { Title = edit.Words }),
            6 => With(pages, page with { Section = edit.Page % 3 == 0 ? edit.Words : "新闻" }),
            7 => With(pages, page with { Category = edit.Page % 3 == 0 ? "" : "公告" }),
            8 => With(pages, page with { Text = edit.Long }),
            9 => With(pages, page with { Text = page.Text + "\n" + edit.Long }),
            10 => With(pages, page with { Text = "" }),
            11 => [.. pages[..at], Page(pages.Length + edit.Page, edit.Long), .. pages[at..]],
            12 => With(pages, page with { Text = page.Text[(page.Text.Length / 2)..] }),
            13 => pages,
            _ => With(pages, page with { Text = Insert(page.Text, edit.Words, edit.Page) }),
        };

        SearchDocument[] With(SearchDocument[] all, SearchDocument changed) => [.. all[..at], changed, .. all[(at + 1)..]];
    }

    private static string Insert(string text, string words, int place)
    {
        int at = text.Length == 0 ? 0 : place % text.Length;
        return text[..at] + words + text[at..];
    }

    private static SearchDocument Page(int number, string text) => new("标题", $"/new/{number}/", "2025-01-01", "", "", text);

    /// <summary>Files of the last run that a run looks at.</summary>
    private static string[] FilesRead(SearchDocument[] documents, SearchState state, Dictionary<string, byte[]> files)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        WrittenIndex.Write(documents, state, files, onRead: path => read.Add(path));
        return [.. read];
    }

    private static void AssertSame(Dictionary<string, byte[]> expected, Dictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, file => Assert.True(file.Value.AsSpan().SequenceEqual(actual[file.Key]), $"{file.Key} differs"));
    }
}
