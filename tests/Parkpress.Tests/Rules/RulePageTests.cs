using System.Collections.Immutable;
using System.Text;
using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Rules;

public sealed class RulePageTests
{
    /// <summary>Rules whose examples are no text files: bytes, links, folders, real pictures, or nothing known that breaks them.</summary>
    private static readonly ImmutableArray<string> s_withoutFiles =
    [
        "PP1001", "PP1002", "PP1003", "PP1004", "PP1005", "PP1006", "PP1007", "PP1008", "PP2101", "PP2103",
        "PP5050", "PP5051", "PP5052", "PP5102", "PP5103",
    ];

    public static TheoryData<string> Codes => [.. RuleCatalog.All.Select(rule => rule.Code)];

    public static TheoryData<string> CodesWithFiles =>
        [.. RuleCatalog.All.Select(rule => rule.Code).Except(s_withoutFiles)];

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
    public void The_bad_example_breaks_the_rule(string code)
    {
        BuiltSite site = Check(RulePage.Read(code).Bad);

        Assert.Contains(code, site.Codes);
    }

    [Theory]
    [MemberData(nameof(CodesWithFiles))]
    public void The_good_example_has_nothing_to_find(string code) => Check(RulePage.Read(code).Good).WithoutFindings();

    [Fact]
    public void Examples_without_files_are_those_that_cannot_have_any() =>
        Assert.Equal(s_withoutFiles, RuleCatalog.All.Select(rule => rule.Code).Where(code => RulePage.Read(code).Bad.IsEmpty));

    /// <summary>Builds the site of an example and writes nothing.</summary>
    private static BuiltSite Check(ImmutableArray<RuleExampleFile> files)
    {
        using TinySite site = TinySite.Of(new SiteFiles([.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.FileText)))]));
        return site.Build(site.Options with { PlansOnly = true });
    }
}
