using System.Text.RegularExpressions;
using Parkpress.Search;

namespace Parkpress.Tests.Search;

/// <summary>Terms of a query as the browser splits them.</summary>
internal static partial class QueryTerms
{
    public static string[] Of(string query) =>
    [
        .. TermPattern().Matches(SearchText.Normalize(query.Replace('\n', ' ')))
            .Select(match => (match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value).Trim(' '))
            .Where(term => term.Length > 0).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Places of the units that pairs are made of.</summary>
    public static int[] WordPlaces(string term) => [.. Enumerable.Range(0, term.Length).Where(at => SearchText.IsWord(term, at))];

    [GeneratedRegex("\"([^\"]*)\"|([^ \"]+)")]
    private static partial Regex TermPattern();
}
