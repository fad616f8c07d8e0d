using System.Reflection;
using Parkpress.Content.Markdown;
using Parkpress.Diagnostics;

namespace Parkpress.Tests.Content.Markdown;

public sealed class MarkdownRulesTests
{
    private static readonly Rule[] s_rules =
    [
        .. typeof(MarkdownRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (Rule)field.GetValue(null)!),
    ];

    [Fact]
    public void Codes_and_names_are_unique_and_codes_lie_in_the_block_of_this_room()
    {
        Assert.NotEmpty(s_rules);
        Assert.Equal(s_rules.Length, s_rules.DistinctBy(rule => rule.Code).Count());
        Assert.Equal(s_rules.Length, s_rules.DistinctBy(rule => rule.Name).Count());
        Assert.All(s_rules, rule => Assert.InRange(int.Parse(rule.Code[2..]), 2101, 2159));
        Assert.All(s_rules, rule => Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Name));
    }

    [Fact]
    public void Every_rule_but_the_one_for_bugs_has_an_example_in_the_specs()
    {
        HashSet<string> shown = [.. Findings().Select(finding => finding.Rule.Code)];

        // Deep nesting and forbidden characters do not show well on a page; MarkdownReaderTests has them.
        Rule[] elsewhere = [MarkdownRules.Unreadable, MarkdownRules.NestedTooDeeply, MarkdownRules.ForbiddenCharacter];
        Assert.All(s_rules.Except(elsewhere), rule => Assert.Contains(rule.Code, shown));
    }

    [Fact]
    public void Every_finding_speaks_both_languages_in_the_style_of_the_house()
    {
        foreach (Diagnostic finding in Findings())
        {
            foreach (LocalText text in (LocalText[])[finding.Message, finding.Help])
            {
                Assert.NotEmpty(text.English);
                Assert.NotEmpty(text.Chinese);
                Assert.False(char.IsAsciiLetterUpper(text.English[0]), text.English);
                Assert.False(text.English[^1] == '.' || text.Chinese[^1] == '。', text.English);
                Assert.DoesNotMatch("(?<!\\{)\\{[A-Za-z]", text.English);
            }
        }
    }

    private static IEnumerable<Diagnostic> Findings() =>
        SpecFile.ReadAll().SelectMany(example =>
        {
            var diagnostics = new DiagnosticBag();
            MarkdownReader.Read(
                new SourceText("a.md", example.Markdown), 0, new MarkdownOptions { RawHtml = example.Policy }, diagnostics);
            return diagnostics.ToSorted();
        });
}
