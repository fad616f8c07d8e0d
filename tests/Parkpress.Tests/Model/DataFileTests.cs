using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Model;

public sealed class DataFileTests
{
    private const string Page = "-- content/news/2024-01-05-a.md --\n---\ntitle: 一\ncategory: 园区动态\n---\n";

    [Theory]
    [InlineData("links", "- name: 航天局\n  url: https://a.cn/", "PP1205", "name", "an item of `links` has no `group`")]
    [InlineData("links", "航天局: https://a.cn/", "PP1205", "航天局: https://a.cn/", "wrong value for `links`")]
    [InlineData("links", "- group: 甲\n  links: 航天局", "PP1205", "航天局", "wrong value for `links`")]
    [InlineData("links", "- group: 甲\n  links:\n    - name: 乙\n      ulr: /a/", "PP1206", "ulr", "unknown name `ulr`")]
    [InlineData("categories", "- 园区动态", "PP1205", "园区动态", "wrong value for `categories`")]
    [InlineData("categories", "- name: 园区动态\n  slugg: a", "PP1206", "slugg", "unknown name `slugg`")]
    [InlineData("categories", "- name: 园区动太", "PP1208", "园区动太", "no page is in the category `园区动太`")]
    [InlineData("categories", "- name: 园区动态\n  children: [{name: 甲}]", "PP1208", "甲", "no page is in the category `甲`")]
    [InlineData("views", "/news/a/: 很多", "PP1205", "很多", "wrong value for `/news/a/`")]
    [InlineData("views", "- /news/a/", "PP1205", "- /news/a/", "wrong value for `views`")]
    [InlineData("views", "/nwes/a/: 3", "PP1207", "/nwes/a/", "no page has the address `/nwes/a/`")]
    [InlineData("views", "news/a: 3", "PP1207", "news/a", "no page has the address `news/a`")]
    public void A_slip_in_a_data_file_is_told_in_that_file(string name, string yaml, string code, string underlined, string message)
    {
        BuiltSite site = TinySite.Build($"{Page}-- content/_data/{name}.yml --\n{yaml}\n");
        Diagnostic finding = site.Single(code);

        Assert.Equal(($"content/_data/{name}.yml", message), (finding.Primary.Path, finding.Message.English));
        Assert.Equal(underlined, site.Underlined(finding));
    }

    [Theory]
    [InlineData("links", "- group: 甲\n  icon: star\n  links:\n    - name: 乙\n      url: /news/")]
    [InlineData("links", "")]
    [InlineData("links", "[]")]
    [InlineData("views", "/news/a/: 0\n/draft/: 3")]
    [InlineData("own", "- 任何: [东西]")]
    public void What_fits_is_fine(string name, string yaml) =>
        TinySite.Build($"{Page}-- content/draft.md --\n---\ntitle: 二\ndraft: true\n---\n-- content/_data/{name}.yml --\n{yaml}\n").WithoutFindings();

    [Theory]
    [InlineData("aliases: [/old/]", "aliases: [/old/]")]
    [InlineData("aliases: [/old/]", "aliases: [/OLD]")]
    [InlineData("aliases: [/news/b/]", "author: 王")]
    [InlineData("aliases: [/old/, /old/]", "author: 王")]
    public void An_alias_that_is_taken_is_told_once(string first, string second) =>
        TinySite.Build($"-- content/news/2024-01-05-a.md --\n---\ntitle: 一\n{first}\n---\n-- content/news/2024-01-06-b.md --\n---\ntitle: 二\n{second}\n---\n").Single("PP4002");

    [Theory]
    [InlineData("news/2024-01-05-a.md", "expires: 2023-12-31", "PP2012")]
    [InlineData("jobs/2024-01-05-a.md", "deadline: 2023-02-01", "PP2012")]
    [InlineData("honors/a.md", "awarded: 2024-05-01\nvalid_until: 2023-05-01", "PP2012")]
    [InlineData("news/a.md", "date: 明天", "PP2003")]
    [InlineData("news/a.md", "发布时间: 2024-01-05", "PP2001")]
    [InlineData("events/index.md", "draft: true", "PP2016")]
    [InlineData("index.md", "draft: true", "PP2016")]
    [InlineData("news/index.md", "paginate: 0", "PP2002")]
    public void One_mistake_is_one_finding(string path, string lines, string code) =>
        TinySite.Build($"-- content/{path} --\n---\ntitle: 一\n{lines}\n---\n").Single(code);

    [Theory]
    [InlineData("updated: 2024-01-05")]
    [InlineData("date: 2024-01-05 10:00\nexpires: 2064-01-05")]
    [InlineData("expires: 2064-01-05")]
    public void Dates_in_order_are_fine(string lines) =>
        TinySite.Build($"-- content/news/2024-01-05-a.md --\n---\ntitle: 一\n{lines}\n---\n").WithoutFindings();
}
