using CsCheck;
using Parkpress.Search;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Search;

/// <summary>The promise: a page is found if and only if every term stands in its normalised text, within a block.</summary>
/// <remarks>20,000 queries and more; <c>PARKPRESS_SEARCH_LAWS=6</c> asks for six times as many.</remarks>
public sealed class SearchLawTests
{
    private static readonly int s_times = int.TryParse(Environment.GetEnvironmentVariable("PARKPRESS_SEARCH_LAWS"), out int times) ? times : 1;

    [Fact]
    public void A_query_finds_what_a_scan_of_all_texts_finds() => Holds(SearchGen.Few, corpora: 140, queries: 80);

    [Fact]
    public void A_query_finds_what_a_scan_of_long_texts_finds() => Holds(SearchGen.Long, corpora: 30, queries: 100);

    [Fact]
    public void A_query_finds_what_a_scan_finds_where_triples_help() => Holds(SearchGen.Common, corpora: 40, queries: 100);

    [Fact]
    public void A_query_finds_what_a_scan_finds_where_lists_have_files_of_their_own()
    {
        int longLists = Holds(SearchGen.Many, corpora: 4, queries: 600);

        Assert.True(longLists > 20, $"only {longLists} lists were long");
    }

    [Fact]
    public void An_index_of_no_page_finds_nothing()
    {
        IndexReader index = IndexReader.Open(WrittenIndex.Of([]));

        Assert.Equal(0, index.PageCount);
        Assert.Empty(index.Find("园区"));
    }

    private static int Holds(Gen<SearchDocument[]> pages, int corpora, int queries)
    {
        int found = 0, missed = 0, longLists = 0;
        Law.Holds(Gen.Select(pages, SearchGen.Query.Array[queries]), corpora * s_times, sample =>
        {
            (SearchDocument[] documents, Func<SearchDocument[], string>[] makers) = sample;
            IndexReader index = IndexReader.Open(WrittenIndex.Of(documents));
            string[] texts = [.. documents.Select(document => SearchText.Normalize(document.Title.ReplaceLineEndings(" ")) + SearchText.BlockEnd + SearchText.Normalize(document.Text))];
            foreach (Func<SearchDocument[], string> make in makers)
            {
                string query = make(documents);
                int[] expected = Scan(texts, QueryTerms.Of(query));
                int[] actual = index.Find(query);
                Assert.True(expected.AsSpan().SequenceEqual(actual), $"`{Escape(query)}` finds pages {string.Join(' ', actual)} instead of {string.Join(' ', expected)}");
                found += expected.Length > 0 ? 1 : 0;
                missed += expected.Length > 0 ? 0 : 1;
            }

            longLists += index.LongListsRead;
        });

        // A law about queries that all find something, or all nothing, would say little.
        Assert.True(found > (found + missed) / 4 && missed > (found + missed) / 50, $"{found} queries found something, {missed} nothing");
        return longLists;
    }

    private static int[] Scan(string[] texts, string[] terms) =>
        terms.Length == 0 ? [] : [.. Enumerable.Range(0, texts.Length).Where(page => terms.All(term => texts[page].Contains(term, StringComparison.Ordinal)))];

    private static string Escape(string text) => string.Concat(text.Select(c => c is > ' ' and < '\u007F' or >= '\u4E00' and <= '\u9FFF' ? c.ToString() : $"\\u{(int)c:X4}"));
}
