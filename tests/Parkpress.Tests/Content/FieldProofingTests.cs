using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Content;

public sealed class FieldProofingTests
{
    [Theory]
    [InlineData("author: 张三 13812345678", "PP2148", "13812345678")]
    [InlineData("summary: \"咨询 138 1234 5678\"", "PP2148", "138 1234 5678")]
    [InlineData("tags: [甲, 13812345678]", "PP2148", "13812345678")]
    [InlineData("editor: 11010519491231002X", "PP2147", "11010519491231002X")]
    [InlineData("source: 6222020200112233453", "PP2149", "6222020200112233453")]
    public void Numbers_of_persons_are_told_in_texts_of_front_matter(string line, string code, string underlined)
    {
        BuiltSite site = Build(line);

        Assert.Equal(underlined, site.Underlined(site.Single(code)));
    }

    [Theory]
    [InlineData("kind: job\nphone: 13812345678")]
    [InlineData("kind: job\ncontact: 李老师 13812345678")]
    [InlineData("kind: policy\ndate: 2024-01-01\nindex_number: 13812345678")]
    [InlineData("author: QQ 13812345678")]
    [InlineData("source: https://example.org/13812345678")]
    public void Fields_and_texts_that_hold_other_numbers_are_left_alone(string lines) =>
        Assert.DoesNotContain(Build(lines).Result.Diagnostics, finding => finding.Rule.Code is "PP2147" or "PP2148" or "PP2149");

    private static BuiltSite Build(string lines) => TinySite.Build($"-- content/a.md --\n---\ntitle: 一\n{lines}\n---\n正文\n");
}
