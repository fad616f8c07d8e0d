using Parkpress.Content.FrontMatter;

namespace Parkpress.Tests.Content.FrontMatter;

public sealed class FieldValueTests
{
    [Theory]
    [InlineData("404")]
    [InlineData("1092")]
    [InlineData(".386")]
    [InlineData("1560942895181")]
    [InlineData("=")]
    [InlineData("<<")]
    [InlineData("yes")]
    [InlineData("2024-01-02")]
    [InlineData("1e3")]
    [InlineData("007")]
    public void A_title_is_the_text_that_was_written(string title) =>
        Assert.Equal(title, FrontMatterSample.Clean($"title: {title}").Fields.Text(FieldCatalog.Title));

    [Theory]
    [InlineData("title:")]
    [InlineData("title: ~")]
    [InlineData("title: null")]
    [InlineData("title: ''")]
    [InlineData("title: '  '")]
    [InlineData("tags:")]
    [InlineData("category:")]
    [InlineData("date:")]
    public void A_field_left_empty_is_a_field_not_given(string line) => Assert.Empty(FrontMatterSample.Clean(line).Fields.Fields);

    [Theory]
    [InlineData("tags: 卫星", "卫星")]
    [InlineData("tags: 卫星，发射、测控；通航,试飞;无人机", "卫星|发射|测控|通航|试飞|无人机")]
    [InlineData("tags: ，卫星， ，", "卫星")]
    [InlineData("tags: [卫星, 发射]", "卫星|发射")]
    [InlineData("tags:\n  - \"卫星，发射\"\n  - 测控", "卫星，发射|测控")]
    [InlineData("tags: [卫星, ~, null, '']", "卫星")]
    [InlineData("tags: [404, 1092, true]", "404|1092|true")]
    [InlineData("tags: []", "")]
    public void Tags_are_a_list_or_one_text(string line, string tags) =>
        Assert.Equal(tags, string.Join('|', FrontMatterSample.Clean(line).List(FieldCatalog.Tags)));

    [Theory]
    [InlineData("category: 园区动态", "园区动态")]
    [InlineData("category: 园区动态/企业动态", "园区动态|企业动态")]
    [InlineData("category: ' 园区动态 / 企业动态 '", "园区动态|企业动态")]
    [InlineData("category: /园区动态/", "园区动态")]
    [InlineData("category: 园区动态／企业动态", "园区动态|企业动态")]
    [InlineData("category: [园区动态, 企业动态]", "园区动态|企业动态")]
    [InlineData("category: [园区动态]", "园区动态")]
    public void A_category_is_a_path_or_a_list_of_two_levels(string line, string levels) =>
        Assert.Equal(levels, string.Join('|', FrontMatterSample.Clean(line).List(FieldCatalog.Category)));

    [Theory]
    [InlineData("category: 一/二/三", "PP2008", "一/二/三")]
    [InlineData("category: [一, 二, 三]", "PP2008", "[一, 二, 三]")]
    [InlineData("category: [[一, 二], 三]", "PP2002", "[一, 二]")]
    [InlineData("category: {一: 二}", "PP2002", "{一: 二}")]
    [InlineData("tags: {一: 二}", "PP2002", "{一: 二}")]
    [InlineData("tags: [一, [二]]", "PP2002", "[二]")]
    [InlineData("title: [一]", "PP2002", "[一]")]
    [InlineData("weight: 一", "PP2002", "一")]
    [InlineData("weight: 1.5", "PP2002", "1.5")]
    [InlineData("weight: 99999999999", "PP2002", "99999999999")]
    [InlineData("draft: yes", "PP2002", "yes")]
    [InlineData("draft: 是", "PP2002", "是")]
    [InlineData("kind: artcle", "PP2004", "artcle")]
    [InlineData("kind: 新闻", "PP2004", "新闻")]
    [InlineData("validity: 生效", "PP2004", "生效")]
    [InlineData("date: [2024-01-01]", "PP2002", "[2024-01-01]")]
    [InlineData("permalink: about", "PP2009", "about")]
    [InlineData("permalink: //evil.example/", "PP2009", "//evil.example/")]
    [InlineData("permalink: /a/../b/", "PP2009", "/a/../b/")]
    [InlineData("permalink: /a?b", "PP2009", "/a?b")]
    [InlineData("permalink: /a#b", "PP2009", "/a#b")]
    [InlineData("permalink: /a. /", "PP2009", "/a. /")]
    [InlineData("permalink: '/a\\b/'", "PP2009", "'/a\\b/'")]
    [InlineData("aliases: [/ok/, bad]", "PP2009", "bad")]
    [InlineData("aliases: old", "PP2009", "old")]
    [InlineData("seats: many", "PP2002", "many")]
    [InlineData("free: perhaps", "PP2002", "perhaps")]
    [InlineData("opens: soon", "PP2003", "soon")]
    [InlineData("guests: {a: b}", "PP2002", "{a: b}")]
    public void A_value_that_does_not_fit_is_underlined_and_left_out(string line, string code, string underlined)
    {
        (string found, string cut, _, string help) = FrontMatterSample.Slip(line);

        Assert.Equal((code, underlined), (found, cut));
        Assert.NotEqual("", help);
    }

    [Fact]
    public void A_wrong_choice_names_the_nearest_one() =>
        Assert.StartsWith("did you mean `article`?", FrontMatterSample.Slip("kind: artcle").Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("date: 2018-02-31", "2018-02 has 28 days")]
    [InlineData("date: 2022-13-45", "there is no month 13")]
    [InlineData("date: 2025-08-21 0：00", "holds full-width characters")]
    [InlineData("date: YYYY-MM-DD", "stands for a date, and is none")]
    [InlineData("date: 20240305", "")]
    [InlineData("date: 20240230", "2024-02 has 29 days")]
    [InlineData("date: 2024年2月30日", "2024-02 has 29 days")]
    [InlineData("date: 05/03/2024", "may be read in two ways")]
    [InlineData("date: 13/03/2024", "the year must come first")]
    [InlineData("date: 24-3-5", "the year has two digits")]
    [InlineData("date: 2024-03-05 25:00", "")]
    [InlineData("date: 0001-01-01", "")]
    [InlineData("expires: never", "")]
    public void What_is_no_date_is_told_and_says_why_when_it_can(string line, string why)
    {
        var sample = new FrontMatterSample($"---\n{line}\n---\n");

        Assert.Equal(["PP2003"], sample.Codes);
        Assert.Equal(line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..], sample.Cut(sample.Findings[0].Primary.Span));
        Assert.Equal(why, sample.Findings[0].Primary.Text.In(Parkpress.Diagnostics.Language.English));
        Assert.Empty(sample.Fields.Fields);
    }

    [Theory]
    [InlineData("date: 2025-08-21 0：00", "write `2025-08-21 0:00`")]
    [InlineData("date: ２０２４-03-05", "write `2024-03-05`")]
    [InlineData("date: 20240305", "write `2024-03-05`")]
    [InlineData("date: 24-3-5", "write `2024-03-05`")]
    [InlineData("date: 13/03/2024", "write `2024-03-13`")]
    [InlineData("date: 03/04/2024", "write `2024-03-04` or `2024-04-03`, whichever is meant")]
    [InlineData("draft: 是", "write `draft: true`")]
    [InlineData("draft: No", "write `draft: false`")]
    [InlineData("weight: ３", "write `weight: 3`")]
    [InlineData("views: 1,024", "write `views: 1024`")]
    [InlineData("kind: 新闻", "did you mean `article`? allowed are `article`, `notice`, `policy`, `enterprise`, `job`, `honor`, `zone`, `page`")]
    [InlineData("tags: [园区，低空, 通航]", "write `tags: [园区, 低空, 通航]` with half-width commas and brackets")]
    [InlineData("tags: 【园区、低空】", "write `tags: [园区, 低空]` with half-width commas and brackets")]
    [InlineData("slug: “opening”", "remove the quotes: write `opening`")]
    [InlineData("aliases: “/old/”", "remove the quotes: write `/old/`")]
    [InlineData("title: “开园”", "write `开园` without them, or `\"开园\"`; if they belong to the text, write `\"“开园”\"`")]
    public void The_cure_shows_what_to_write(string line, string help) => Assert.Equal(help, FrontMatterSample.Slip(line).Help);

    [Theory]
    [InlineData("title: “一网通办”让办事更“省心”")]
    [InlineData("title: \"“一网通办”\"")]
    [InlineData("title: “”")]
    [InlineData("products: [卫星通信、导航终端]")]
    [InlineData("category: [科研、设计]")]
    [InlineData("tags: [\"园区，低空\"]")]
    [InlineData("title: C#语言")]
    [InlineData("title: 一 # 注释")]
    [InlineData("title: \"关于 #3 厂房\"")]
    public void What_was_meant_is_not_told(string line) => FrontMatterSample.Clean(line);

    [Fact]
    public void Own_fields_have_the_types_that_the_site_declares()
    {
        RawFrontMatter fields = FrontMatterSample.Clean("venue: 一号\nopens: 2024-03-05\nseats: 300\nfree: true\nguests: 甲，乙").Fields;
        var custom = fields.Custom.ToDictionary(value => value.Name, value => value.Value);

        Assert.Equal("一号", custom["venue"]);
        Assert.Equal(5, ((SiteDate)custom["opens"]).Day.Day);
        Assert.Equal(300, custom["seats"]);
        Assert.Equal(true, custom["free"]);
        Assert.Equal(["甲", "乙"], ((System.Collections.Immutable.ImmutableArray<Spanned<string>>)custom["guests"]).Select(item => item.Value));
    }

    [Theory]
    [InlineData("permalink: /关于/", "/关于/")]
    [InlineData("permalink: /old/page.html", "/old/page.html")]
    [InlineData("permalink: /", "/")]
    public void An_address_is_a_path_of_the_site(string line, string path) =>
        Assert.Equal(path, FrontMatterSample.Clean(line).Fields.Text(FieldCatalog.Permalink));

    [Fact]
    public void Every_field_has_a_name_of_its_own_and_a_meaning_in_both_languages()
    {
        Assert.Equal(FieldCatalog.All.Length, FieldCatalog.All.Select(field => field.Name).Distinct().Count());
        Assert.All(FieldCatalog.All, field => Assert.False(string.IsNullOrEmpty(field.Meaning.English) || string.IsNullOrEmpty(field.Meaning.Chinese), field.Name));
        Assert.All(FieldCatalog.All, field => Assert.Equal(field.Type == FieldType.Choice, !field.Choices.IsEmpty));
    }
}
