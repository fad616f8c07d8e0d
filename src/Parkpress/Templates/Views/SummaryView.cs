using Parkpress.Content.FrontMatter;
using Parkpress.Model;
using Parkpress.Templates.Nodes;
using Parkpress.Templates.Observations;

namespace Parkpress.Templates.Views;

/// <summary>What other pages may know of a page.</summary>
internal sealed class SummaryView(Page page, TemplateServices services) : TableView<SummaryView>, IIdentified
{
    public static readonly ViewTable<SummaryView> Members = new(
        new("title", "text", "标题", view => view.Page.Title),
        new("url", "text", "网址", view => view.Url),
        new("date", "date", "发布日期；没有时为 null", view => view._date ??= DateView.Of(view.Page.Date)),
        new("updated", "date", "更新日期；没有时为 null", view => DateView.Of(view.Page.Updated)),
        new("summary", "text", "摘要", view => PageText.SummaryOf(view.Page)),
        new("type", "text", "内容类型，如 `article`", view => ContentKindNames.NameOf(view.Page.ContentKind)),
        new("section_title", "text", "所在栏目的标题；没有时为 null", view => view.Placement.Section?.Index.Title),
        new("section_url", "text", "所在栏目的网址；没有时为 null", view => view.Placement.Section is { } section ? view.Services.PathOf(section.Index) : null),
        new("category", "list of link", "分类，上级在前", view => view._category ??= PageLinks.Of(view.Placement.Categories, view.Services)),
        new("tags", "list of link", "标签", view => view._tags ??= PageLinks.Of(view.Placement.Tags, view.Services)),
        new("cover", "image", "封面图片；没有时为 null", view => PageText.CoverOf(view.Page, view.Services)),
        new("is_pinned", "bool", "是否置顶", view => Boxed.Of(view.Page.IsPinned)),
        new("is_draft", "bool", "是否草稿", view => Boxed.Of(view.Page.IsDraft)),
        new("author", "text", "作者", view => view.Page.FrontMatter.Text(FieldCatalog.Author)),
        new("source", "text", "来源", view => view.Page.FrontMatter.Text(FieldCatalog.SourceName)),
        new("views", "number", "浏览次数；未知时为 null", view => Boxed.Of(view.Page.Views)),
        new("policy", "policy", "政策字段；其他类型为 null", view => view.Is(ContentKind.Policy) ? new PolicyView(view.Page, view.Services) : null),
        new("enterprise", "enterprise", "企业字段；其他类型为 null", view => view.Is(ContentKind.Enterprise) ? new EnterpriseView(view.Page, view.Services) : null),
        new("job", "job", "职位字段；其他类型为 null", view => view.Is(ContentKind.Job) ? new JobView(view.Page, view.Services) : null),
        new("honor", "honor", "荣誉字段；其他类型为 null", view => view.Is(ContentKind.Honor) ? new HonorView(view.Page, view.Services) : null),
        new("zone", "zone", "片区字段；其他类型为 null", view => view.Is(ContentKind.Zone) ? new ZoneView(view.Page, view.Services) : null));

    // Lists ask for these again and again, page after page of a site.
    private DateView? _date;
    private object[]? _category;
    private object[]? _tags;

    public Page Page { get; } = page;

    public string Url => Services.PathOf(Page);

    protected override ViewTable<SummaryView> Table => Members;

    public string Identity => "page " + Page.Permalink.Value;

    protected override void Note(string member, Observer observer) => observer.See(Page);

    private TemplateServices Services { get; } = services;

    private Placement Placement => Services.Model.PlacementOf(Page);

    private bool Is(ContentKind kind) => Page.ContentKind == kind && Page.Kind == PageKind.Page;
}
