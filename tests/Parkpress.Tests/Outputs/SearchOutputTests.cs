using Parkpress.Model;
using Parkpress.Tests.Search;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Outputs;

/// <summary>What stands on a page is found, and nothing else.</summary>
public sealed class SearchOutputTests : IDisposable
{
    private const string Text =
        """
        -- site.yml --
        title: 园区
        base_url: https://example.cn/park/
        fields: {venue: text}
        -- content/policies/index.md --
        ---
        title: 政策法规
        ---
        栏目的话。
        -- content/policies/2025-03-01-measures.md --
        ---
        title: 关于支持通航产業的若干措施
        document_number: 航园发〔2025〕8号
        index_number: SY-2025-008
        issuer: 园区管委会
        topic: 产业扶持
        validity: 有效
        category: 政策文件/产业政策
        tags: [低空经济]
        keywords: [适航审定]
        summary: 摘要里才有的话
        author: 王芳
        source: 本站讯
        venue: 一号机库
        ---
        ## 第一章

        正文**加**粗，见[链接的文字](https://example.org/hidden-address)。

        | 项目 | 金额 |
        | --- | --- |
        | 厂房补贴 | 84.7% |

        ![机库外景](/photo.png)

        有脚注[^1]，也有 `Code-42`。

        [^1]: 脚注里的说明。

        {{< attachment src="/申报.pdf" title="申报表格" />}}
        -- content/enterprises/sky.md --
        ---
        title: 长空卫星公司
        short_name: 长空星
        industry: 卫星制造
        address: 创新大道 9 号
        phone: 027-8888-1234
        products: [小卫星平台, 星载电源]
        contact: 李先生
        ---
        企业介绍。
        -- content/jobs/engineer.md --
        ---
        title: 结构工程师
        date: 2025-06-01
        employer: 某某航天公司
        department: 总体部
        education: 硕士研究生
        experience: 三年以上
        salary: 面议薪酬
        location: 新洲区
        email: hr@example.cn
        deadline: 2030-01-01
        ---
        岗位职责。
        -- content/secret.md --
        ---
        title: 草稿标题
        draft: true
        ---
        草稿里的话。
        -- content/404.md --
        ---
        title: 找不到页面
        layout: 404
        ---
        页面走丢了。
        -- content/申报.pdf --
        pdf
        """;

    private readonly TinySite _site = TinySite.Of(SiteFiles.Parse(Text).With("content/photo.png", SmallPicture.Png));
    private readonly IndexReader _index;

    public SearchOutputTests()
    {
        BuiltSite built = _site.Build();
        Assert.True(built.Result.Succeeded, built.DiagnosticsText);
        string folder = WellKnownPaths.SearchIndex[1..];
        _index = IndexReader.Open(built.Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)).ToDictionary(file => file.Key[folder.Length..], file => file.Value));
    }

    [Theory]
    [InlineData("通航产业的若干", "policies/measures")]
    [InlineData("栏目的话", "policies")]
    [InlineData("航园发〔2025〕8号", "policies/measures")]
    [InlineData("SY-2025-008", "policies/measures")]
    [InlineData("园区管委会", "policies/measures")]
    [InlineData("产业扶持", "policies/measures")]
    [InlineData("有效", "policies/measures")]
    [InlineData("产业政策", "policies/measures")]
    [InlineData("低空经济", "policies/measures")]
    [InlineData("适航审定", "policies/measures")]
    [InlineData("摘要里才有的话", "policies/measures")]
    [InlineData("王芳", "policies/measures")]
    [InlineData("本站讯", "policies/measures")]
    [InlineData("一号机库", "policies/measures")]
    [InlineData("第一章", "policies/measures")]
    [InlineData("正文加粗,见链接的文字", "policies/measures")]
    [InlineData("厂房补贴", "policies/measures")]
    [InlineData("84.7%", "policies/measures")]
    [InlineData("机库外景", "policies/measures")]
    [InlineData("脚注里的说明", "policies/measures")]
    [InlineData("code-42", "policies/measures")]
    [InlineData("申报表格", "policies/measures")]
    [InlineData("申报.pdf", "policies/measures")]
    [InlineData("長空", "enterprises/sky")]
    [InlineData("长空星", "enterprises/sky")]
    [InlineData("卫星制造", "enterprises/sky")]
    [InlineData("\"大道 9 号\"", "enterprises/sky")]
    [InlineData("8888-1234", "enterprises/sky")]
    [InlineData("星载电源", "enterprises/sky")]
    [InlineData("李先生", "enterprises/sky")]
    [InlineData("某某航天公司", "jobs/engineer")]
    [InlineData("总体部", "jobs/engineer")]
    [InlineData("硕士", "jobs/engineer")]
    [InlineData("三年以上", "jobs/engineer")]
    [InlineData("面议薪酬", "jobs/engineer")]
    [InlineData("新洲区", "jobs/engineer")]
    [InlineData("hr@example.cn", "jobs/engineer")]
    [InlineData("工程师 岗位职责 新洲", "jobs/engineer")]
    public void What_stands_on_a_page_is_found(string query, string page) => Assert.Equal([$"/park/{page}/"], AddressesOf(query));

    [Theory]
    [InlineData("草稿")]
    [InlineData("走丢了")]
    [InlineData("hidden-address")]
    [InlineData("photo.png")]
    [InlineData("平台星载")]
    [InlineData("项目厂房")]
    [InlineData("第一章正文")]
    [InlineData("工程师 卫星制造")]
    public void What_stands_on_no_page_is_not_found(string query) => Assert.Empty(AddressesOf(query));

    [Fact]
    public void A_result_tells_section_category_and_date()
    {
        int page = Assert.Single(_index.Find("航园发"));
        IndexFragment fragment = _index.Fragment(Array.IndexOf(_index.PageOfUnit, page));

        Assert.Equal(("政策法规", "政策文件/产业政策", 2025), _index.Facets()[page]);
        Assert.Equal(("政策法规", "政策文件/产业政策", "2025-03-01", "关于支持通航产業的若干措施"), (fragment.Section, fragment.Category, fragment.Date, fragment.Title));
    }

    public void Dispose() => _site.Dispose();

    private string[] AddressesOf(string query) => [.. _index.Find(query).Select(page => _index.Fragment(Array.IndexOf(_index.PageOfUnit, page)).Address)];
}
