using Parkpress.Diagnostics;
using Parkpress.Sources.Yaml;
using Parkpress.Tests.Findings;

namespace Parkpress.Tests.Sources;

/// <summary>The library's messages never reach an author as they are.</summary>
public sealed class YamlMessageTests
{
    [Theory]
    [InlineData("title: \"园区\nauthor: 王敏\n")]
    [InlineData("title: \"园区\n")]
    [InlineData("title: '园区\n")]
    [InlineData("title: \"C:\\park\"\n")]
    [InlineData("title: \"\\u园\"\n")]
    [InlineData("tags: [招商, 活动\ntitle: 园区\n")]
    [InlineData("tags: {招商: 1, 活动: 2\n")]
    [InlineData("title: 园区\n欢迎参观\nauthor: 王敏\n")]
    [InlineData("title: @园区\n")]
    [InlineData("title: `园区`\n")]
    [InlineData("title: %园区\n")]
    [InlineData("title: 园区\n  - 招商\n author: 王\n")]
    [InlineData("- 招商\n活动\n")]
    [InlineData("title: |园区\n")]
    public void A_fault_is_told_in_our_words(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        YamlReader.Read(new SourceText("site.yml", yaml), new TextSpan(0, yaml.Length), diagnostics);
        Diagnostic finding = Assert.Single(diagnostics.ToSorted());

        Assert.Equal("PP1101", finding.Rule.Code);
        Assert.Null(MessageTexts.ProblemOf(finding.Message));
        Assert.Null(MessageTexts.ProblemOf(finding.Primary.Text));
    }

    [Fact]
    public void A_fault_that_nobody_knew_of_is_told_without_the_librarys_words() =>
        Assert.Equal(new LocalText("this cannot be read", "从这里开始无法解析"), YamlMessages.Translate("While scanning the stars, found a comet."));
}
