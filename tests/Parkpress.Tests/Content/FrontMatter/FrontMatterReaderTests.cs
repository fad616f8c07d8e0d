using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;

namespace Parkpress.Tests.Content.FrontMatter;

public sealed class FrontMatterReaderTests
{
    [Theory]
    [InlineData("---\ntitle: 一\n---\n正文\n", "正文\n")]
    [InlineData("---\r\ntitle: 一\r\n---\r\n正文\r\n", "正文\r\n")]
    [InlineData("\n\n---\ntitle: 一\n---\n正文\n", "正文\n")]
    [InlineData("  \r\n---\ntitle: 一\n---\n正文\n", "正文\n")]
    [InlineData("---   \ntitle: 一\n---\t\n正文\n", "正文\n")]
    [InlineData("---\ntitle: 一\n---", "")]
    [InlineData("---\ntitle: 一\n---\n", "")]
    [InlineData("---\ntitle: 一\n---\n---\n还是正文\n", "---\n还是正文\n")]
    public void Front_matter_stands_between_the_first_two_fences(string text, string body)
    {
        var sample = new FrontMatterSample(text);

        Assert.Empty(sample.Codes);
        Assert.Equal("一", sample.Fields.Text(FieldCatalog.Title));
        Assert.Equal(body, sample.Body);
    }

    [Theory]
    [InlineData("+++\ntitle = \"一\"\n+++\n正文\n")]
    [InlineData("\n+++ \ntitle = \"一\"\ntags = [\"甲\"]\n+++\n正文\n")]
    public void Front_matter_in_TOML_is_told_as_such(string text)
    {
        var sample = new FrontMatterSample(text);

        Assert.Equal(["PP1108"], sample.Codes);
        Assert.True(sample.Fields.IsBroken);
        Assert.Equal("正文\n", sample.Body);
    }

    [Theory]
    [InlineData("+++\n正文\n")]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("正文\n---\ntitle: 一\n---\n")]
    [InlineData("----\n正文\n")]
    [InlineData("注意：正文\n")]
    public void A_file_that_does_not_begin_with_a_fence_is_all_body(string text)
    {
        var sample = new FrontMatterSample(text);

        Assert.Empty(sample.Codes);
        Assert.Empty(sample.Fields.Fields);
        Assert.Equal(text, sample.Body);
    }

    [Theory]
    [InlineData("title: 一\n---\n正文\n")]
    [InlineData("draft：true\n正文\n")]
    [InlineData("----\ntitle: 一\n----\n")]
    [InlineData(" ---\ntitle: 一\n---\n")]
    [InlineData("———\ntitle: 一\n———\n")]
    public void Fields_behind_a_wrong_fence_are_never_taken_for_text(string text) =>
        Assert.Equal(["PP1108"], new FrontMatterSample(text).Codes);

    [Theory]
    [InlineData("---\n---\n正文\n")]
    [InlineData("---\n\n---\n正文\n")]
    [InlineData("---\n# 没有字段\n---\n正文\n")]
    public void An_empty_block_has_no_fields(string text)
    {
        var sample = new FrontMatterSample(text);

        Assert.Empty(sample.Codes);
        Assert.Empty(sample.Fields.Fields);
        Assert.False(sample.Fields.IsBroken);
        Assert.Equal("正文\n", sample.Body);
    }

    [Fact]
    public void A_block_that_does_not_end_is_told_at_its_fence()
    {
        var sample = new FrontMatterSample("---\ntitle: 一\n\n正文\n");
        Diagnostic finding = Assert.Single(sample.Findings);

        Assert.Equal("PP1107", finding.Rule.Code);
        Assert.Equal("---", sample.Cut(finding.Primary.Span));
        Assert.Equal("", sample.Body);
    }

    [Fact]
    public void A_broken_block_is_marked_and_its_body_still_read()
    {
        var sample = new FrontMatterSample("---\ntitle: 通知: 放假\n---\n正文\n");

        Assert.Equal(["PP1101"], sample.Codes);
        Assert.True(sample.Fields.IsBroken);
        Assert.Equal("正文\n", sample.Body);
    }

    [Fact]
    public void A_full_width_colon_is_told_although_yaml_takes_it_for_a_text()
    {
        (string code, string underlined, _, string help) = FrontMatterSample.Slip("title：开园");

        Assert.Equal(("PP1103", "：", "write `title: 开园` with a half-width colon and a space"), (code, underlined, help));
    }

    [Fact]
    public void A_field_given_twice_is_told_and_the_first_counts()
    {
        var sample = new FrontMatterSample("---\ntitle: 一\ntitle: 二\n---\n");

        Assert.Equal(["PP1104"], sample.Codes);
        Assert.Equal("一", sample.Fields.Text(FieldCatalog.Title));
    }

    [Fact]
    public void Fields_keep_their_order_and_know_where_they_stand()
    {
        var sample = new FrontMatterSample("---\ntags: [甲, 乙]\ntitle: \"引号: 里\"\n---\n");

        Assert.Equal(["tags", "title"], sample.Fields.Fields.Select(value => value.Field.Name));
        Assert.Equal(["tags", "title"], sample.Fields.Fields.Select(value => sample.Cut(value.NameSpan)));
        Assert.Equal(["[甲, 乙]", "\"引号: 里\""], sample.Fields.Fields.Select(value => sample.Cut(value.ValueSpan)));
        Assert.Equal("tags: [甲, 乙]\ntitle: \"引号: 里\"\n", sample.Cut(sample.Fields.Span));
    }

    [Theory]
    [InlineData("auther: 王", "auther", "did you mean `author`?")]
    [InlineData("Title: 一", "Title", "did you mean `title`?")]
    [InlineData("seat: 3", "seat", "did you mean `seats`?")]
    [InlineData("标题: 一", "标题", "did you mean `title`?")]
    [InlineData("ＴＩＴＬＥ: 一", "ＴＩＴＬＥ", "did you mean `title`?")]
    [InlineData("发布时间: 2024-01-01", "发布时间", "did you mean `date`?")]
    [InlineData("栏目: 园区", "栏目", "did you mean `category`?")]
    [InlineData("文号: 〔2024〕1 号", "文号", "did you mean `document_number`?")]
    [InlineData("categories: [园区]", "categories", "did you mean `category`?")]
    [InlineData("天气: 晴", "天气", "remove the line, or declare the field in site.yml: `fields: { 天气: text }`")]
    [InlineData("auther:", "auther", "did you mean `author`?")]
    public void An_unknown_field_is_told_with_the_nearest_name(string line, string underlined, string help) =>
        Assert.Equal(("PP2001", underlined, $"unknown field `{underlined}`", help), FrontMatterSample.Slip(line));

    [Theory]
    [InlineData("sort: date")]
    [InlineData("paginate: 3")]
    [InlineData("cascade: {author: 王}")]
    public void Some_fields_belong_in_an_index_alone(string line)
    {
        Assert.Equal("PP2011", FrontMatterSample.Slip(line).Code);
        Assert.Empty(new FrontMatterSample($"---\n{line}\n---\n", "content/news/index.md").Codes);
        Assert.Empty(new FrontMatterSample($"---\n{line}\n---\n", "content/index.md").Codes);
    }

    [Fact]
    public void A_cascade_is_front_matter_within_front_matter()
    {
        var sample = new FrontMatterSample("---\ncascade:\n  kind: notice\n  tags: [甲]\n---\n", "content/notices/index.md");
        var cascade = (RawFrontMatter)sample.Fields.Find(FieldCatalog.Cascade)!.Value;

        Assert.Empty(sample.Codes);
        Assert.Equal("notice", cascade.Text(FieldCatalog.Kind));
        Assert.Equal("甲", Assert.Single(cascade.List(FieldCatalog.Tags)).Value);
    }

    [Theory]
    [InlineData("cascade: notice", "PP2002", "notice")]
    [InlineData("cascade: {kind: notic}", "PP2004", "notic")]
    [InlineData("cascade: {knd: notice}", "PP2001", "knd")]
    [InlineData("cascade: {cascade: {kind: notice}}", "PP2011", "cascade")]
    [InlineData("cascade: {sort: date}", "PP2011", "sort")]
    public void Slips_within_a_cascade_are_told(string line, string code, string underlined)
    {
        (string found, string cut, _, _) = FrontMatterSample.Slip(line, "content/notices/index.md");

        Assert.Equal((code, underlined), (found, cut));
    }

    [Fact]
    public void Defaults_fill_what_is_not_said()
    {
        RawFrontMatter own = FrontMatterSample.Clean("author: 王\nvenue: 一号").Fields;
        RawFrontMatter defaults = FrontMatterSample.Clean("author: 李\nsource: 报社\nvenue: 二号\nseats: 3").Fields;
        RawFrontMatter merged = own.WithDefaults(defaults);

        Assert.Equal("王", merged.Text(FieldCatalog.Author));
        Assert.Equal("报社", merged.Text(FieldCatalog.SourceName));
        Assert.Equal([("venue", "一号"), ("seats", 3)], merged.Custom.Select(value => (value.Name, value.Value)));
    }

    [Fact]
    public void Ten_thousand_tags_are_ten_thousand_tags()
    {
        var sample = new FrontMatterSample($"---\ntags: [{string.Join(", ", Enumerable.Range(0, 10_000).Select(i => $"\"标签{i}\""))}]\n---\n", "content/news/a.md");

        Assert.Empty(sample.Findings);
        Assert.Equal(10_000, sample.Fields.List(FieldCatalog.Tags).Length);
    }

    [Fact]
    public void Ten_thousand_unknown_fields_are_told_of_and_the_first_hundred_with_advice()
    {
        var sample = new FrontMatterSample($"---\n{string.Concat(Enumerable.Range(0, 10_000).Select(i => $"titel{i}: 值\n"))}---\n", "content/news/a.md");

        Assert.Equal(10_000, sample.Findings.Length);
        Assert.All(sample.Findings, finding => Assert.Equal(FrontMatterRules.UnknownField, finding.Rule));
    }

    [Fact]
    public void A_summary_of_a_megabyte_is_a_summary()
    {
        string summary = string.Concat(Enumerable.Repeat("园区", 170_000));
        var sample = new FrontMatterSample($"---\nsummary: \"{summary}\"\n---\n", "content/news/a.md");

        Assert.Empty(sample.Findings);
        Assert.Equal(summary, sample.Fields.Text(FieldCatalog.Summary));
    }
}
