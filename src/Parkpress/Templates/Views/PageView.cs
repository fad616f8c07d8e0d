using System.Collections.Immutable;
using Parkpress.Content;
using Parkpress.Content.FrontMatter;
using Parkpress.Model;
using Parkpress.Templates.Nodes;
using Parkpress.Templates.Observations;
using Parkpress.Text;

namespace Parkpress.Templates.Views;

/// <summary>The page in hand.</summary>
/// <remarks>For one page on one thread: whatever was read once is kept, for templates ask for the same more than once.</remarks>
internal sealed class PageView(Page page, Pager? pager, TemplateServices services, JsonScratch scratch, Func<Html> content) : TableView<PageView>
{
    private static readonly ViewTable<PageView> OwnMembers = new(
        new("kind", "text", "页面种类：home、page、section、taxonomy、term、archive", view => KindName(view.Page.Kind)),
        new("type", "text", "内容类型，如 `article`；列表页为其多数页面的类型", view => view.Type),
        new("title", "text", "标题", view => view.Page.Title),
        new("heading", "text", "h1 的文字，与 title 相同", view => view.Page.Title),
        new("url", "text", "网址；列表第二页起含页码", view => view.Pager is { Number: > 1 } ? view.Services.Urls.Path(view.Permalink.Value) : view.Services.PathOf(view.Page)),
        new("permalink", "text", "完整网址", view => view.Services.Urls.Absolute(view.Permalink.Value)),
        new("date", "date", "发布日期；没有时为 null", view => DateView.Of(view.Page.Date)),
        new("updated", "date", "更新日期；没有时为 null", view => DateView.Of(view.Page.Updated)),
        new("summary", "text", "摘要，可能为空文本", view => PageText.SummaryOf(view.Page)),
        new("lead", "text", "文首 `summary` 所写的摘要，不含从正文截取的；没有时为 null", view => view.Text(FieldCatalog.Summary)),
        new("description", "text", "给搜索引擎的一句话，不为空", view => PageText.DescriptionOf(view.Page, view.Services.Model, view.Pager?.Number ?? 1)),
        new("content", "html", "正文", view => view.RenderContent()),
        new("toc", "list of heading", "目录", view => view.TableOfContents()),
        new("show_toc", "bool", "是否显示目录：文首 `toc`，未写时有三个以上标题", view => Boxed.Of(view.ShowsTableOfContents)),
        new("words", "number", "字数", view => Boxed.Of(view.Page.Body.WordCount)),
        new("reading_minutes", "number", "阅读分钟数：汉字每分钟 400 个，其他词每分钟 200 个，向上取整", view => Boxed.Of(TextMeasure.ReadingMinutes(view.Page.Body.WordCount - view.Page.Body.OtherWordCount, view.Page.Body.OtherWordCount))),
        new("author", "text", "作者", view => view.Text(FieldCatalog.Author) ?? view.Services.Model.Config.Author),
        new("source", "text", "来源", view => view.Text(FieldCatalog.SourceName)),
        new("editor", "text", "责任编辑", view => view.Text(FieldCatalog.Editor)),
        new("views", "number", "浏览次数；未知时为 null", view => Boxed.Of(view.Page.Views)),
        new("keywords", "list of text", "关键词：文首 `keywords`，未写时为标签", view => view.Keywords()),
        new("cover", "image", "封面图片；没有时为 null", view => PageText.CoverOf(view.Page, view.Services)),
        new("category", "list of link", "分类，上级在前", view => PageLinks.Of(view.Placement.Categories, view.Services)),
        new("tags", "list of link", "标签", view => PageLinks.Of(view.Placement.Tags, view.Services)),
        new("section", "section", "所在栏目；没有时为 null", view => view.Services.Views.Section(view.Placement.Section)),
        new("breadcrumbs", "list of link", "从首页到本页", view => PageLinks.Breadcrumbs(view.Page, view.Services)),
        new("prev", "summary", "上一篇（列表中的前一篇，较新）；没有时为 null", view => view.Services.Views.Summary(view.Placement.Newer)),
        new("next", "summary", "下一篇（列表中的后一篇，较早）；没有时为 null", view => view.Services.Views.Summary(view.Placement.Older)),
        new("related", "list of summary", "相关页面，最多五篇", view => view.Services.Views.Summaries(view.Services.RelatedTo(view.Page))),
        new("list_url", "text", "本页所在的列表页；没有时为 null", view => view.Placement.ListPermalink is { } list ? view.Services.Urls.Path(list.Value) : null),
        new("is_pinned", "bool", "是否置顶", view => Boxed.Of(view.Page.IsPinned)),
        new("is_draft", "bool", "是否草稿", view => Boxed.Of(view.Page.IsDraft)),
        new("is_expired", "bool", "招聘是否已截止，荣誉是否已过有效期", view => Boxed.Of(view.IsExpired)),
        new("params", "data", "`fields:` 中声明的自定义字段", view => view.Params()),
        new("policy", "policy", "政策字段；其他类型为 null", view => view.Is(ContentKind.Policy) ? new PolicyView(view.Page, view.Services) : null),
        new("enterprise", "enterprise", "企业字段；其他类型为 null", view => view.Is(ContentKind.Enterprise) ? new EnterpriseView(view.Page, view.Services) : null),
        new("job", "job", "职位字段；其他类型为 null", view => view.Is(ContentKind.Job) ? new JobView(view.Page, view.Services) : null),
        new("honor", "honor", "荣誉字段；其他类型为 null", view => view.Is(ContentKind.Honor) ? new HonorView(view.Page, view.Services) : null),
        new("zone", "zone", "片区字段；其他类型为 null", view => view.Is(ContentKind.Zone) ? new ZoneView(view.Page, view.Services) : null),
        new("meta", "meta", "og_image（完整网址或 null）、json_ld（结构化数据）、baidu（百度时间因子；没有日期时为 null）", view => view.Meta()),
        new("pages", "list of summary", "列表页本页所列的页面", view => view.Services.Views.Summaries(view.Pager?.Items ?? view.Placement.Listed)),
        new("terms", "list of term", "分类或标签总页的各项", view => view.Placement.Taxonomy is { } taxonomy ? view.Services.Views.Terms(taxonomy.Terms) : Array.Empty<object>()),
        new("term", "term", "分类或标签页的该项；其他页为 null", view => view.Placement.Term is { } term ? view.Services.Views.Term(term) : null));

    private readonly object?[] _values = NotRead();
    private bool _isRendering;

    public static ViewTable<PageView> Members => OwnMembers;

    private Page Page { get; } = page;

    private Pager? Pager { get; } = pager;

    private TemplateServices Services { get; } = services;

    protected override ViewTable<PageView> Table => OwnMembers;

    protected override object? Read(Member<PageView> member)
    {
        ref object? value = ref _values[member.Number];
        if (ReferenceEquals(value, PageTemplateContext.Undefined))
        {
            // A member that reads another one must not find itself half read: the value is set when it is known.
            object? found = member.Get(this);
            _values[member.Number] = found;
            return found;
        }

        return value;
    }

    private Placement Placement => Services.Model.PlacementOf(Page);

    private Permalink Permalink => Page.Permalink.Pager(Pager?.Number ?? 1);

    private string Type => ContentKindNames.NameOf(
        Page.Kind == PageKind.Section && Placement.Section is { } section ? section.ContentKind : Page.ContentKind);

    private bool ShowsTableOfContents => Page.FrontMatter.Flag(FieldCatalog.Toc) ?? CountHeadings() >= 3;

    private bool IsExpired =>
        (Is(ContentKind.Job) && !new JobView(Page, Services).IsOpen) || (Is(ContentKind.Honor) && !new HonorView(Page, Services).IsValid);

    private static object?[] NotRead()
    {
        var values = new object?[OwnMembers.Members.Length];
        Array.Fill(values, PageTemplateContext.Undefined);
        return values;
    }

    protected override void Note(string member, Observer observer)
    {
        if (member == "related")
        {
            observer.See(ObservationKind.Related, Page.Permalink.Value);
        }
    }

    private static string KindName(PageKind kind) => kind switch
    {
        PageKind.Home => "home",
        PageKind.Section => "section",
        PageKind.Taxonomy => "taxonomy",
        PageKind.Term => "term",
        PageKind.Archive => "archive",
        _ => "page",
    };

    private string? Text(Field field) => Page.FrontMatter.Text(field);

    private bool Is(ContentKind kind) => Page.ContentKind == kind && Page.Kind == PageKind.Page;

    private Html RenderContent()
    {
        // A shortcode that asks for the text in which it stands would never end.
        if (_isRendering)
        {
            throw new InvalidOperationException("`page.content` is what is being rendered here");
        }

        _isRendering = true;
        Html html = content();
        _isRendering = false;
        return html;
    }

    private object[] TableOfContents()
    {
        ImmutableArray<Heading> headings = [.. Page.Body.Headings.Where(heading => heading.Level is 2 or 3)];
        return HeadingView.Nest(headings.AsSpan());
    }

    private int CountHeadings()
    {
        int count = 0;
        foreach (Heading heading in Page.Body.Headings)
        {
            count += heading.Level <= 3 ? 1 : 0;
        }

        return count;
    }

    private object[] Keywords()
    {
        ImmutableArray<Spanned<string>> keywords = Page.FrontMatter.List(FieldCatalog.Keywords);
        return keywords.IsEmpty
            ? [.. Placement.Tags.Select(tag => (object)tag.Name)]
            : [.. keywords.Select(keyword => (object)keyword.Value)];
    }

    private NamedValuesView Params() =>
        new([.. Services.Model.Config.CustomFields.Keys.Order(StringComparer.Ordinal).Select(name => (name, CustomValue(name)))]);

    private object? CustomValue(string name) => Page.FrontMatter.Custom.FirstOrDefault(value => value.Name == name)?.Value switch
    {
        SiteDate date => new DateView(date),
        ImmutableArray<Spanned<string>> list => list.Select(item => (object)item.Value).ToArray(),
        var other => other,
    };

    private NamedValuesView Meta()
    {
        ImageView? picture = PageText.CoverOf(Page, Services) ?? (Page.Kind == PageKind.Home ? HomeBanner() : null);
        string? address = picture is not null ? Services.Urls.ToAbsolute(picture.Url)
            : Services.Assets.Cards.Find(Services.Model, Page) is { } card ? Services.Urls.Absolute(card.Path) : null;
        return new NamedValuesView(
            ("og_image", address),
            ("json_ld", StructuredData.Write(Page, Permalink, Pager?.Items ?? [], PageText.DescriptionOf(Page, Services.Model, 1), address, Services, scratch)),
            ("baidu", StructuredData.WriteForBaidu(Page, Services, scratch)));
    }

    private ImageView? HomeBanner() =>
        Services.Site.TryGetValue(null, default, "home", out object? home) && home is View view && view.TryGetValue(null!, default, "banner", out object? banner)
            ? banner as ImageView
            : null;
}
