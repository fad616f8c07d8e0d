using System.Collections.Frozen;
using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Content.FrontMatter;

/// <summary>Every front matter field; reading, checking, schemas and documentation are made from this list.</summary>
internal static class FieldCatalog
{
    private const ContentKind Policy = ContentKind.Policy;
    private const ContentKind Enterprise = ContentKind.Enterprise;
    private const ContentKind Job = ContentKind.Job;
    private const ContentKind Honor = ContentKind.Honor;
    private const ContentKind Zone = ContentKind.Zone;

    public static readonly Field Title = Common("title", FieldType.Text, "title of the page", "标题");

    public static readonly Field Kind = Common("kind", FieldType.Choice, "kind of content", "内容类型") with
    {
        Choices = [.. ContentKindNames.All.Select(item => item.Name)],
    };

    public static readonly Field Date = Common("date", FieldType.Date, "date of publication", "发布日期");
    public static readonly Field Updated = Common("updated", FieldType.Date, "date of the last change", "更新日期");
    public static readonly Field Category = Common("category", FieldType.Category, "one or two levels, `parent/child`", "分类，最多两级，如 `园区动态/企业动态`");
    public static readonly Field Tags = Common("tags", FieldType.TextList, "tags", "标签");
    public static readonly Field Summary = Common("summary", FieldType.Text, "summary for lists and search engines", "摘要");
    public static readonly Field Author = Common("author", FieldType.Text, "author", "作者");
    public static readonly Field SourceName = Common("source", FieldType.Text, "where the text comes from", "来源");
    public static readonly Field Editor = Common("editor", FieldType.Text, "editor in charge", "责任编辑");
    public static readonly Field Cover = Common("cover", FieldType.File, "picture beside the page", "封面图片");
    public static readonly Field CoverAlt = Common("cover_alt", FieldType.Text, "what the cover shows", "封面图片的文字说明");
    public static readonly Field Slug = Common("slug", FieldType.Text, "last segment of the address", "网址的最后一段");
    public static readonly Field Permalink = Common("permalink", FieldType.SitePath, "whole address below the site", "完整的站内网址");
    public static readonly Field Aliases = Common("aliases", FieldType.SitePathList, "old addresses that lead here", "指向本页的旧网址");
    public static readonly Field Draft = Common("draft", FieldType.Boolean, "not published yet", "草稿，不发布");
    public static readonly Field Expires = Common("expires", FieldType.Date, "last day on the site", "过期日期，之后不再发布");
    public static readonly Field Weight = Common("weight", FieldType.Integer, "smaller stands earlier", "排序权重，小的在前");
    public static readonly Field Pinned = Common("pinned", FieldType.Boolean, "stands first in lists", "置顶");
    public static readonly Field Views = Common("views", FieldType.Integer, "views counted so far", "浏览次数");
    public static readonly Field Toc = Common("toc", FieldType.Boolean, "show a table of contents", "显示目录");
    public static readonly Field Layout = Common("layout", FieldType.Text, "layout in place of the kind's own", "指定版式");
    public static readonly Field Keywords = Common("keywords", FieldType.TextList, "subject words", "主题词或关键词");

    public static readonly Field IndexNumber = Special("index_number", FieldType.Text, Policy, "index number", "索引号");
    public static readonly Field DocumentNumber = Special("document_number", FieldType.Text, Policy, "document number", "发文字号");
    public static readonly Field Issuer = Special("issuer", FieldType.Text, Policy | Honor, "issuing body", "发文机关或发证机构");
    public static readonly Field Issued = Special("issued", FieldType.Date, Policy, "date of the document", "成文日期");
    public static readonly Field Effective = Special("effective", FieldType.Date, Policy, "in force from", "生效日期");
    public static readonly Field Repealed = Special("repealed", FieldType.Date, Policy, "out of force from", "废止日期");

    public static readonly Field Validity = Special("validity", FieldType.Choice, Policy, "validity", "有效性") with
    {
        Choices = ["有效", "失效", "废止", "已修改"],
    };

    public static readonly Field Topic = Special("topic", FieldType.Text, Policy, "topic", "主题分类");
    public static readonly Field Amends = Special("amends", FieldType.ReferenceList, Policy, "policies changed by this one", "本文件修改的文件");
    public static readonly Field Repeals = Special("repeals", FieldType.ReferenceList, Policy, "policies ended by this one", "本文件废止的文件");

    public static readonly Field Interprets = Special(
        "interprets", FieldType.Reference, Policy | ContentKind.Article | ContentKind.Notice, "policy that this page explains", "所解读的政策");

    public static readonly Field ShortName = Special("short_name", FieldType.Text, Enterprise, "short name", "简称");
    public static readonly Field Industry = Special("industry", FieldType.Text, Enterprise, "industry", "所属行业");
    public static readonly Field ZoneReference = Special("zone", FieldType.Reference, Enterprise, "zone where it is located", "所在片区");
    public static readonly Field Address = Special("address", FieldType.Text, Enterprise, "address", "地址");
    public static readonly Field Phone = Special("phone", FieldType.Text, Enterprise | Job | Zone, "phone", "联系电话");
    public static readonly Field Website = Special("website", FieldType.Text, Enterprise, "web site", "网站");
    public static readonly Field Founded = Special("founded", FieldType.Text, Enterprise, "founded", "成立时间");
    public static readonly Field Logo = Special("logo", FieldType.File, Enterprise, "logo", "标志");
    public static readonly Field Products = Special("products", FieldType.TextList, Enterprise, "products", "主要产品");
    public static readonly Field Employees = Special("employees", FieldType.Integer, Enterprise, "number of employees", "员工人数");
    public static readonly Field Contact = Special("contact", FieldType.Text, Enterprise | Job, "person to ask", "联系人");

    public static readonly Field Employer = Special("employer", FieldType.Text, Job, "employer", "招聘单位");
    public static readonly Field Department = Special("department", FieldType.Text, Job, "department", "部门");
    public static readonly Field Positions = Special("positions", FieldType.Integer, Job, "number of positions", "招聘人数");
    public static readonly Field Education = Special("education", FieldType.Text, Job, "education asked for", "学历要求");
    public static readonly Field Experience = Special("experience", FieldType.Text, Job, "experience asked for", "经验要求");
    public static readonly Field Salary = Special("salary", FieldType.Text, Job, "salary", "薪资");
    public static readonly Field Location = Special("location", FieldType.Text, Job, "place of work", "工作地点");
    public static readonly Field Deadline = Special("deadline", FieldType.Date, Job, "last day to apply", "报名截止日期");
    public static readonly Field Email = Special("email", FieldType.Text, Job, "e-mail", "电子邮箱");

    public static readonly Field Awarded = Special("awarded", FieldType.Date, Honor, "date of award", "发证时间");
    public static readonly Field ValidUntil = Special("valid_until", FieldType.Date, Honor, "last day of validity", "有效期至");
    public static readonly Field CertificateNumber = Special("certificate_number", FieldType.Text, Honor, "certificate number", "证书编号");
    public static readonly Field Holder = Special("holder", FieldType.Text, Honor, "holder", "获得单位");

    public static readonly Field Area = Special("area", FieldType.Text, Zone, "area", "面积");
    public static readonly Field Position = Special("position", FieldType.Text, Zone, "role in the park", "功能定位");
    public static readonly Field Industries = Special("industries", FieldType.TextList, Zone, "industries", "主导产业");
    public static readonly Field Manager = Special("manager", FieldType.Text, Zone, "office in charge", "管理单位");

    public static readonly Field Sort = Section("sort", FieldType.Choice, "order of the section's pages", "栏目内的排序方式") with
    {
        Choices = ["date", "weight", "title"],
    };

    public static readonly Field Paginate = Section("paginate", FieldType.Integer, "items on a list page", "列表每页条数");
    public static readonly Field Cascade = Section("cascade", FieldType.Cascade, "defaults for all pages below", "下级页面的默认值");

    /// <summary>All fields in the order of the reference.</summary>
    public static ImmutableArray<Field> All { get; } =
    [
        Title, Kind, Date, Updated, Category, Tags, Summary, Author, SourceName, Editor, Cover, CoverAlt, Slug, Permalink, Aliases, Draft,
        Expires, Weight, Pinned, Views, Toc, Layout, Keywords,
        IndexNumber, DocumentNumber, Issuer, Issued, Effective, Repealed, Validity, Topic, Amends, Repeals, Interprets,
        ShortName, Industry, ZoneReference, Address, Phone, Website, Founded, Logo, Products, Employees, Contact,
        Employer, Department, Positions, Education, Experience, Salary, Location, Deadline, Email,
        Awarded, ValidUntil, CertificateNumber, Holder,
        Area, Position, Industries, Manager,
        Sort, Paginate, Cascade,
    ];

    private static readonly FrozenDictionary<string, Field> ByName = All.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>The field of that name, or null.</summary>
    public static Field? Find(string name) => ByName.GetValueOrDefault(name);

    private static Field Common(string name, FieldType type, string english, string chinese) =>
        new(name, type, ContentKind.All, new LocalText(english, chinese));

    private static Field Special(string name, FieldType type, ContentKind kinds, string english, string chinese) =>
        new(name, type, kinds, new LocalText(english, chinese));

    private static Field Section(string name, FieldType type, string english, string chinese) =>
        new(name, type, ContentKind.All, new LocalText(english, chinese)) { IsSectionOnly = true };
}
