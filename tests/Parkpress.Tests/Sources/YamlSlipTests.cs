using System.Text.RegularExpressions;
using CsCheck;
using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Sources;

public sealed partial class YamlSlipTests
{
    [Theory]
    [InlineData("title: \"开园”\nauthor: 王\n", "\"", "close it with the same half-width quote: `title: \"开园\"`")]
    [InlineData("title: \"开园\nauthor: 王\n", "\"", "close it at the end of the value: `title: \"开园\"`")]
    [InlineData("summary: \"一。\n二。\"\n", "\"", "begin the further lines of the value with two spaces, or write the whole value on one line")]
    [InlineData("cover: \"img\\photo.png\"\n", "\"", "use single quotes, in which `\\` is an ordinary character: `cover: 'img\\photo.png'`")]
    [InlineData("title: [公告] 放假\n", "放假", "put the value in quotes: `title: \"[公告] 放假\"`")]
    [InlineData("title: @所有人\n", "@", "put the value in quotes: `title: \"@所有人\"`")]
    [InlineData("title: - 公告\n", "-", "put the value in quotes: `title: \"- 公告\"`")]
    [InlineData("title: 'it's'\n", "s'", "put the value in quotes: `title: \"it's\"`")]
    [InlineData("title: “通知: 放假”\n", ":", "put the value in quotes: `title: \"通知: 放假\"`")]
    [InlineData("tags: [甲, #乙]\ntitle: 一\n", "[", "put the item that begins with `#` in quotes: a `#` after a space begins a comment")]
    [InlineData("tags: [甲, 乙］\ntitle: 一\n", "[", "close it with a half-width `]`")]
    [InlineData("tags: [甲, 乙\ntitle: 一\n", "[", "add `]` after the last item")]
    [InlineData("title: 一\n  author: 王\n", "  ", "begin the line in the same column as the one above")]
    [InlineData(" title: 一\nauthor: 王\n", " ", "delete the spaces at the beginning of the line")]
    public void A_slip_is_told_where_it_is_with_the_line_to_write(string yaml, string underlined, string help)
    {
        (string code, string cut, string found) = Yaml.Read(yaml).Finding;

        Assert.Equal(("PP1101", help), (code, found));
        Assert.StartsWith(cut, underlined, StringComparison.Ordinal);
        Assert.NotEqual("", cut);
    }

    [Theory]
    [InlineData("title: 一\nauthor:王\n", ":", "write `author: 王` with a space after the colon")]
    [InlineData("author:王\ntitle: 一\n", ":", "write `author: 王` with a space after the colon")]
    [InlineData("a:\n  - b: 1\n    c:2\n", ":", "write `c: 2` with a space after the colon")]
    [InlineData("title:\u3000一\nauthor: 王\n", ":", "write `title: 一` with a space after the colon")]
    [InlineData("title:\u00a0一\nauthor: 王\n", ":", "write `title: 一` with a space after the colon")]
    public void A_missing_space_is_told_on_its_own_line(string yaml, string underlined, string help) =>
        Assert.Equal(("PP1112", underlined, help), Yaml.Read(yaml).Finding);

    [Theory]
    [InlineData("tags:\n  -机场\n  -航线\n", "write `- 机场`, and so for every item of the list")]
    [InlineData("tags:\n-机场\ntitle: 一\n", "write `- 机场`, and so for every item of the list")]
    [InlineData("tags:\n- 机场\n-航线\ntitle: 一\n", "write `- 航线`, and so for every item of the list")]
    [InlineData("tags:\n  - 机场\n  -航线\n", "write `- 航线`, and so for every item of the list")]
    [InlineData("tags:\n  - 机场\n    -航线\n", "write `- 航线`, and so for every item of the list")]
    [InlineData("menu:\n  -label: 新闻\n", "write `- label: 新闻`, and so for every item of the list")]
    public void A_dash_without_a_space_is_told_with_the_item_to_write(string yaml, string help) =>
        Assert.Equal(("PP1113", "-", help), Yaml.Read(yaml).Finding);

    [Theory]
    [InlineData("a:\n  -5\n")]
    [InlineData("a: -甲\n")]
    [InlineData("a:\n  '-甲'\n")]
    [InlineData("a: [\n  -甲,\n  -乙\n  ]\n")]
    [InlineData("a: |\n  -甲\n  -乙\n")]
    [InlineData("a: 甲\n  -乙\n")]
    public void A_dash_that_is_part_of_a_value_is_left_alone(string yaml) => Assert.Empty(Yaml.Read(yaml).Findings);

    [Fact]
    public void Every_full_width_colon_is_told_but_those_in_texts()
    {
        IEnumerable<string> cures = Yaml.Read("title：一\nnotes: |\n  地点：园区\ncascade：\n  kind：notice\nmenu:\n  - label：甲\n").Findings.Select(finding => finding.Help.English);

        Assert.Equal(
            ["title: 一", "cascade: ", "kind: notice", "- label: 甲"],
            cures.Select(help => help[(help.IndexOf('`', StringComparison.Ordinal) + 1)..help.LastIndexOf('`')]));
    }

    [Theory]
    [InlineData("a: 关于 #3 厂房\n", "#3 厂房", "a: \"关于 #3 厂房\"")]
    [InlineData("a: #3 厂房\nb: 1\n", "#3 厂房", "a: \"#3 厂房\"")]
    [InlineData("- 甲 #乙\n", "#乙", "- \"甲 #乙\"")]
    public void What_a_comment_takes_away_is_shown(string yaml, string lost, string line)
    {
        (string code, string cut, string help) = Yaml.Read(yaml).Finding;

        Assert.Equal(("PP1111", lost, $"put the whole value in quotes: `{line}`; for a comment write a space after the `#`"), (code, cut, help));
    }

    [Theory]
    [InlineData("a: 值 # 注释\n")]
    [InlineData("a: C#\n")]
    [InlineData("a: '值' #注释\n")]
    [InlineData("a: # 注释\n  b: 1\n")]
    [InlineData("a: 值 ## 注释\n")]
    [InlineData("a: 值 #\n")]
    [InlineData("#注释\na: 值\n#注释\n")]
    [InlineData("a: |\n  值 #3\n")]
    public void A_comment_is_a_comment(string yaml) => Assert.Empty(Yaml.Read(yaml).Findings);

    [Fact]
    public void Nothing_that_the_parser_says_reaches_an_author_in_its_own_words() =>
        Law.Holds(
            Damage.Of("title: 开园仪式\ntags: [甲, \"乙\", 丙]\nmenu:\n  - label: '首页'\n    url: /\nnote: |\n  一\n  二\nmap: {a: b, c: [d]}\n"),
            3000,
            text =>
            {
                foreach (Diagnostic finding in Yaml.Read(text).Findings)
                {
                    Assert.DoesNotContain("While ", finding.Primary.Text.In(Language.English), StringComparison.Ordinal);
                    Assert.DoesNotContain("expected", finding.Primary.Text.In(Language.English), StringComparison.Ordinal);
                    Assert.DoesNotMatch(EnglishWords(), finding.Primary.Text.In(Language.Chinese));
                    Assert.DoesNotMatch(EnglishWords(), finding.Message.In(Language.Chinese));
                }
            });

    [GeneratedRegex("[A-Za-z]{3,} [a-z]{2,}")]
    private static partial Regex EnglishWords();
}
