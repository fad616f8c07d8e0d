using System.Collections.Frozen;
using Parkpress.Diagnostics;
using Parkpress.Text;

namespace Parkpress.Content.FrontMatter;

/// <summary>Finds the field that was meant by a name that is none: in Chinese, as other generators call it, in another case or width, or misspelt.</summary>
internal static class FieldNames
{
    /// <summary>Names by which people look for a field; the Chinese ones are those of forms and of government documents.</summary>
    private static readonly (Field Field, string[] Names)[] Known =
    [
        (FieldCatalog.Title, ["标题", "题目", "文章标题", "名称", "name", "headline"]),
        (FieldCatalog.Kind, ["类型", "内容类型", "种类", "type"]),
        (FieldCatalog.Date, ["日期", "时间", "发布时间", "发布日期", "发表时间", "发文日期", "publishdate", "publish_date", "pubdate", "created", "datetime"]),
        (FieldCatalog.Updated, ["更新", "更新时间", "更新日期", "修改时间", "修改日期", "lastmod", "modified", "last_modified", "update"]),
        (FieldCatalog.Category, ["分类", "栏目", "类别", "所属栏目", "categories", "cat"]),
        (FieldCatalog.Tags, ["标签", "tag"]),
        (FieldCatalog.Keywords, ["关键词", "关键字", "主题词", "keyword"]),
        (FieldCatalog.Summary, ["摘要", "简介", "概要", "导语", "内容摘要", "description", "excerpt", "desc", "abstract"]),
        (FieldCatalog.Author, ["作者", "撰稿", "撰稿人", "authors"]),
        (FieldCatalog.SourceName, ["来源", "信息来源", "稿件来源", "出处"]),
        (FieldCatalog.Editor, ["编辑", "责任编辑", "责编"]),
        (FieldCatalog.Cover, ["封面", "封面图", "封面图片", "缩略图", "头图", "image", "thumbnail", "thumb", "banner"]),
        (FieldCatalog.CoverAlt, ["封面说明", "图片说明"]),
        (FieldCatalog.Slug, ["短网址", "别名"]),
        (FieldCatalog.Permalink, ["网址", "链接", "地址链接", "url", "link"]),
        (FieldCatalog.Aliases, ["旧网址", "旧地址", "alias", "redirect_from"]),
        (FieldCatalog.Draft, ["草稿", "是否草稿"]),
        (FieldCatalog.Expires, ["过期", "过期时间", "过期日期", "失效时间", "下线时间", "expirydate", "expiry"]),
        (FieldCatalog.Weight, ["排序", "权重", "顺序", "序号", "order"]),
        (FieldCatalog.Pinned, ["置顶", "是否置顶", "top", "sticky"]),
        (FieldCatalog.Views, ["浏览量", "浏览次数", "点击量", "阅读量", "hits"]),
        (FieldCatalog.Toc, ["目录"]),
        (FieldCatalog.Layout, ["版式", "模板", "template"]),
        (FieldCatalog.IndexNumber, ["索引号"]),
        (FieldCatalog.DocumentNumber, ["文号", "发文字号", "发文号", "公文字号"]),
        (FieldCatalog.Issuer, ["发文机关", "发布机构", "发文机构", "发文单位", "制发机关", "发证机构", "发证机关"]),
        (FieldCatalog.Issued, ["成文日期", "成文时间", "印发日期"]),
        (FieldCatalog.Effective, ["生效日期", "实施日期", "施行日期"]),
        (FieldCatalog.Repealed, ["废止日期", "废止时间"]),
        (FieldCatalog.Validity, ["有效性", "时效性", "效力状态"]),
        (FieldCatalog.Topic, ["主题分类", "主题"]),
        (FieldCatalog.ShortName, ["简称", "企业简称"]),
        (FieldCatalog.Industry, ["行业", "所属行业"]),
        (FieldCatalog.ZoneReference, ["片区", "所在片区", "功能区"]),
        (FieldCatalog.Address, ["地址", "企业地址"]),
        (FieldCatalog.Phone, ["电话", "联系电话"]),
        (FieldCatalog.Website, ["网站", "官网"]),
        (FieldCatalog.Founded, ["成立时间", "成立日期"]),
        (FieldCatalog.Logo, ["标志", "企业标志"]),
        (FieldCatalog.Products, ["产品", "主要产品"]),
        (FieldCatalog.Employees, ["员工人数", "员工数"]),
        (FieldCatalog.Contact, ["联系人"]),
        (FieldCatalog.Employer, ["招聘单位", "用人单位"]),
        (FieldCatalog.Department, ["部门"]),
        (FieldCatalog.Positions, ["招聘人数", "人数"]),
        (FieldCatalog.Education, ["学历", "学历要求"]),
        (FieldCatalog.Experience, ["经验", "经验要求", "工作经验"]),
        (FieldCatalog.Salary, ["薪资", "工资", "薪酬", "待遇"]),
        (FieldCatalog.Location, ["工作地点"]),
        (FieldCatalog.Deadline, ["截止日期", "截止时间", "报名截止"]),
        (FieldCatalog.Email, ["邮箱", "电子邮箱", "电子邮件"]),
        (FieldCatalog.Awarded, ["发证时间", "发证日期", "获奖时间"]),
        (FieldCatalog.ValidUntil, ["有效期至", "有效期"]),
        (FieldCatalog.CertificateNumber, ["证书编号", "编号"]),
        (FieldCatalog.Holder, ["获得单位", "持证单位"]),
        (FieldCatalog.Area, ["面积"]),
        (FieldCatalog.Position, ["功能定位", "定位"]),
        (FieldCatalog.Industries, ["主导产业"]),
        (FieldCatalog.Manager, ["管理单位"]),
        (FieldCatalog.Sort, ["排序方式"]),
        (FieldCatalog.Paginate, ["每页条数"]),
    ];

    private static readonly FrozenDictionary<string, string> ByName =
        Known.SelectMany(field => field.Names.Select(name => (name, field.Field.Name)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.Name, StringComparer.Ordinal);

    /// <summary>The name of the field that was meant, or null.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="ownNames">Fields that the site declares itself.</param>
    public static string? FindMeant(string name, IEnumerable<string> ownNames)
    {
        string folded = TextFolding.Fold(name).Trim();
        return ByName.TryGetValue(folded, out string? known)
            ? known
            : NearestName.Find(folded, FieldCatalog.All.Select(field => field.Name).Concat(ownNames));
    }
}
