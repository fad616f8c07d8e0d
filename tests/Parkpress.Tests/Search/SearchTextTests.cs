using System.Text.Json;
using Parkpress.Search;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Search;

/// <summary>What counts as the same text, from the table that the browser's twin passes too.</summary>
public sealed class SearchTextTests
{
    private static readonly JsonElement s_table = JsonDocument.Parse(File.ReadAllText(Repository.At("tests/shared/search-text.json"))).RootElement;

    public static TheoryData<string, string> Normals => [.. Rows("normal").Select(row => (row[0].GetString()!, row[1].GetString()!))];

    public static TheoryData<string, string[]> Terms => [.. Rows("terms").Select(row => (row[0].GetString()!, row[1].EnumerateArray().Select(term => term.GetString()!).ToArray()))];

    public static TheoryData<string, int[]> Places => [.. Rows("places").Select(row => (row[0].GetString()!, row[1].EnumerateArray().Select(place => place.GetInt32()).ToArray()))];

    [Theory]
    [MemberData(nameof(Normals))]
    public void A_text_has_its_normal_form(string text, string normal)
    {
        Assert.Equal(normal, SearchText.Normalize(text));
        Assert.Equal(normal, SearchText.Normalize(normal));
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void A_query_has_its_terms(string query, string[] terms) => Assert.Equal(terms, QueryTerms.Of(query));

    [Theory]
    [MemberData(nameof(Places))]
    public void Pairs_are_made_of_the_units_that_count(string text, int[] places) => Assert.Equal(places, QueryTerms.WordPlaces(text));

    [Fact]
    public void The_normal_form_of_a_normal_form_is_itself() =>
        Law.Holds(SearchGen.Few, 200, documents => Assert.All(documents, document =>
        {
            string normal = SearchText.Normalize(document.Text);
            Assert.Equal(normal, SearchText.Normalize(normal));
        }));

    [Fact]
    public void Blocks_are_normalised_each_by_itself() =>
        Law.Holds(SearchGen.Few, 200, documents => Assert.All(documents, document =>
            Assert.Equal(string.Join('\n', document.Text.Split('\n').Select(SearchText.Normalize)), SearchText.Normalize(document.Text))));

    private static JsonElement[] Rows(string name) => [.. s_table.GetProperty(name).EnumerateArray()];
}
