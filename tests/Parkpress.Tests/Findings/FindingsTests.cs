using System.Collections.Frozen;
using System.Text;
using Parkpress.Tests.Golden;
using Parkpress.Tests.Rules;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Findings;

/// <summary>
/// The bad example of every rule finds that rule, at that place, in those words: <c>tests/findings</c> holds what is printed, in both
/// languages, 80 columns wide. See <see cref="Acceptance"/> for how new words are accepted.
/// </summary>
public sealed class FindingsTests
{
    /// <summary>Rules that cannot be broken alone, with the rule that comes along and why.</summary>
    private static readonly FrozenDictionary<string, (string Companion, string Because)> Companions =
        new Dictionary<string, (string, string)>().ToFrozenDictionary();

    public static TheoryData<string> Codes => [.. RuleCatalog.All.Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_bad_example_breaks_its_rule_and_no_other(string code)
    {
        FindingsReport report = RuleExample.ReportOf(code);
        string[] expected = Companions.TryGetValue(code, out (string Companion, string Because) pair) ? [code, pair.Companion] : [code];

        Assert.True(
            report.Items.Select(item => item.Rule.Code).ToHashSet().SetEquals(expected),
            $"expected {string.Join(" and ", expected)} alone, found:\n{report.Render()}");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_finding_is_told_in_the_words_and_at_the_place_that_were_accepted(string code)
    {
        string path = Repository.At($"tests/findings/{code}.txt");
        string rendered = RuleExample.ReportOf(code).Render();
        string accepted = File.Exists(path) ? File.ReadAllText(path) : "";
        if (Acceptance.IsAsked && accepted != rendered)
        {
            File.WriteAllText(path, rendered);
            Acceptance.Fail($"tests/findings/{code}.txt");
        }

        Assert.True(
            accepted == rendered,
            $"{TextDifference.Describe($"tests/findings/{code}.txt", Encoding.UTF8.GetBytes(accepted), Encoding.UTF8.GetBytes(rendered))}\n{Acceptance.Hint}");
    }

    [Fact]
    public void Findings_are_accepted_for_every_rule_and_for_nothing_else() =>
        Assert.Equal(
            RuleCatalog.All.Select(rule => rule.Code + ".txt"),
            Directory.EnumerateFileSystemEntries(Repository.At("tests/findings")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_rule_has_its_example_on_its_page_or_else_in_code() =>
        Assert.Equal(
            RuleCatalog.All.Select(rule => rule.Code).Where(code => RulePage.Read(code).Bad.IsEmpty),
            ExamplesInCode.ByRule.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_companion_has_a_reason() => Assert.All(Companions, pair => Assert.NotEmpty(pair.Value.Because));
}
