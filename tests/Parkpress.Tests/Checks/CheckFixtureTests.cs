using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Checks;

public sealed class CheckFixtureTests
{
    /// <summary>What the fixtures may point at.</summary>
    private const string Neighbours =
        """
        -- site.yml --
        title: 园区
        base_url: https://example.cn/
        paginate: 2
        -- content/index.md --
        首页
        -- content/policies/index.md --
        ---
        title: 政策
        ---
        -- content/policies/2024-01-01-rules.md --
        ---
        title: 办法
        aliases: [/old-rules/]
        ---
        ## 第一条
        -- content/policies/2024-01-02-two.md --
        # 二
        -- content/policies/2024-01-03-three.md --
        # 三
        -- content/policies/draft.md --
        ---
        title: 草稿
        date: 2024-01-01
        draft: true
        ---
        -- content/policies/future.md --
        ---
        title: 将来
        date: 2030-01-01
        ---
        -- content/policies/expired.md --
        ---
        title: 过期
        date: 2024-01-01
        expires: 2025-01-01
        ---
        -- content/pages/clip.mp4 --
        x
        -- content/_data/views.yml --
        /policies/rules/: 1
        -- static/规则.txt --
        x
        """;

    public static TheoryData<string> Codes => [.. CheckFixture.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_finds_the_lines_that_name_it_and_no_others(string code)
    {
        CheckFixture fixture = CheckFixture.Read(code);
        BuiltSite site = TinySite.Build(SiteFiles.Parse(Neighbours).With("content/pages/photo.png", SmallPicture.Png).With(CheckFixture.Path, fixture.Text));
        SourceText text = new(CheckFixture.Path, fixture.Text);

        IEnumerable<string> found = site.Result.Diagnostics.Where(finding => finding.Primary.Path == CheckFixture.Path)
            .Select(finding => $"{text.GetPosition(finding.Primary.Span.Start).Line} {finding.Rule.Code}");
        Assert.Contains(fixture.Expected, expected => expected.EndsWith(code, StringComparison.Ordinal));
        Assert.True(fixture.Expected.SequenceEqual(found), $"expected:\n{string.Join('\n', fixture.Expected)}\nfound:\n{site.DiagnosticsText}");
        // Of its future page the site says when it will be there.
        Assert.All(site.Result.Diagnostics.Where(finding => finding.Primary.Path != "content/policies/future.md"), finding => Assert.Equal(CheckFixture.Path, finding.Primary.Path));
    }

    [Theory]
    [InlineData("PP2001")]
    [InlineData("PP4050")]
    [InlineData("PP4054")]
    public void A_fixture_is_there(string code) => Assert.Contains(code, CheckFixture.Codes);
}
