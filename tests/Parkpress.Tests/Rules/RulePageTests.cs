using System.Collections.Immutable;
using System.Text;
using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Rules;

public sealed class RulePageTests
{
    public static TheoryData<string> Codes => [.. RuleCatalog.All.Select(rule => rule.Code)];

    /// <summary>Rules whose pages show files; the bad examples of all rules are in <see cref="Findings.FindingsTests"/>.</summary>
    public static TheoryData<string> CodesWithFiles =>
        [.. RuleCatalog.All.Select(rule => rule.Code).Where(code => !RulePage.Read(code).Good.IsEmpty)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_names_its_rule_in_both_languages(string code)
    {
        Rule rule = RuleCatalog.All.Single(known => known.Code == code);
        string chinese = rule.Severity switch { Severity.Error => "错误", Severity.Warning => "警告", _ => "提示" };
        string text = RulePage.Read(code).Text;

        Assert.StartsWith(
            $"# {code} {rule.Name}\n\nSeverity: {rule.Severity.ToString().ToLowerInvariant()}. Finding: {rule.Title.English}.\n\n**What.** ",
            text,
            StringComparison.Ordinal);
        Assert.Contains($"\n## 中文\n\n级别：{chinese}。问题：{rule.Title.Chinese}。\n\n**是什么。** ", text, StringComparison.Ordinal);
        Assert.Contains("\n**Why.** ", text, StringComparison.Ordinal);
        Assert.Contains("\n**为什么。** ", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CodesWithFiles))]
    public void The_good_example_has_nothing_to_find(string code) => Check(code, RulePage.Read(code).Good).WithoutFindings();

    [Fact]
    public void A_page_shows_files_in_both_examples_or_in_none() =>
        Assert.All(RuleCatalog.All, rule => Assert.Equal(RulePage.Read(rule.Code).Bad.IsEmpty, RulePage.Read(rule.Code).Good.IsEmpty));

    /// <summary>Builds the site of an example and writes nothing.</summary>
    private static BuiltSite Check(string code, ImmutableArray<RuleExampleFile> files)
    {
        using TinySite site = TinySite.Of(
            new SiteFiles([.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.FileText)))]), tellsUnused: code is "PP3007" or "PP4060");
        return site.Build(site.Options with { LastStage = BuildStage.Render });
    }
}
