using System.Text.RegularExpressions;
using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Rules;

public sealed partial class RuleCatalogTests
{
    [Fact]
    public void Every_rule_that_the_sources_declare_is_in_the_catalog() =>
        Assert.Equal(DeclaredCodes(), RuleCatalog.All.Select(rule => rule.Code));

    [Fact]
    public void A_code_or_name_stands_for_one_rule()
    {
        Assert.Distinct(RuleCatalog.All.Select(rule => rule.Code));
        Assert.Distinct(RuleCatalog.All.Select(rule => rule.Name));
    }

    [Fact]
    public void A_rule_speaks_both_languages_in_one_phrase_without_a_full_stop()
    {
        Assert.All(RuleCatalog.All, rule =>
        {
            Assert.Matches("^[^A-Z\\s].*[^.!]$", rule.Title.English.Replace("YAML", "yaml").Replace("Markdown", "markdown"));
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*[^。！]$", rule.Title.Chinese);
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", rule.Name);
        });
    }

    [Fact]
    public void A_rule_has_a_page_and_a_page_has_a_rule()
    {
        IEnumerable<string> pages = Directory.EnumerateFiles(Repository.At("docs/rules"), "PP*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

        Assert.Equal(RuleCatalog.All.Select(rule => rule.Code), pages);
    }

    /// <summary>Every code that stands in the sources as a text of its own, in ordinal order.</summary>
    private static string[] DeclaredCodes() =>
    [
        .. Directory.EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => Code().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex("\"(PP[0-9]{4})\"")]
    private static partial Regex Code();
}
