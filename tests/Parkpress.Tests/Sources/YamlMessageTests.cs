using Parkpress.Diagnostics;
using Parkpress.Sources.Yaml;
using Parkpress.Tests.Findings;

namespace Parkpress.Tests.Sources;

/// <summary>The library's messages never reach an author as they are.</summary>
public sealed class YamlMessageTests
{
    [Theory]
    [InlineData("title: \"园区\nauthor: 王敏\n", "the value in quotes goes on here: a quotation mark is missing, or this line is not indented")]
    [InlineData("title: \"园区\n", "a quotation mark has no partner")]
    [InlineData("title: '园区\n", "a quotation mark has no partner")]
    [InlineData("title: \"C:\\park\"\n", "`\\` has a meaning of its own in double quotes: write `\\\\` for a backslash")]
    [InlineData("title: \"\\u园\"\n", "`\\x`, `\\u` and `\\U` in double quotes need hexadecimal digits")]
    [InlineData("tags: [招商, 活动\ntitle: 园区\n", "a bracket or a comma is missing")]
    [InlineData("tags: {招商: 1, 活动: 2\n", "a comma or `}` is missing")]
    [InlineData("title: 园区\n欢迎参观\nauthor: 王敏\n", "a field name was expected here")]
    [InlineData("title: @园区\n", "no value without quotes begins with this character")]
    [InlineData("title: `园区`\n", "no value without quotes begins with this character")]
    [InlineData("title: %园区\n", "no value without quotes begins with this character")]
    [InlineData("title: 园区\n  - 招商\n author: 王\n", "there may be no colon here")]
    [InlineData("- 招商\n活动\n", "`- ` was expected, as in the lines above")]
    [InlineData("title: |园区\n", "after `|` or `>` the text begins on the next line, indented")]
    public void A_fault_is_told_in_our_words(string yaml, string expected)
    {
        var diagnostics = new DiagnosticBag();
        YamlReader.Read(new SourceText("site.yml", yaml), new TextSpan(0, yaml.Length), diagnostics);
        LocalText told = Assert.Single(diagnostics.ToSorted()).Primary.Text;

        Assert.Equal(expected, told.English);
        Assert.Null(MessageTexts.ProblemOf(told));
    }

    [Fact]
    public void A_fault_that_nobody_knew_of_is_told_without_the_librarys_words() =>
        Assert.Equal(new LocalText("this cannot be read", "从这里开始无法解析"), YamlMessages.Translate("While scanning the stars, found a comet."));
}
