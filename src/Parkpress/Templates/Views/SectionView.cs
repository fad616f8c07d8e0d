using Parkpress.Content.FrontMatter;
using Parkpress.Model;
using Parkpress.Templates.Nodes;
using Parkpress.Templates.Observations;

namespace Parkpress.Templates.Views;

/// <summary>A section.</summary>
internal sealed class SectionView(Section section, TemplateServices services) : TableView<SectionView>, IIdentified
{
    public static readonly ViewTable<SectionView> Members = new(
        new("title", "text", "标题", view => view.Section.Index.Title),
        new("url", "text", "网址", view => view.Services.PathOf(view.Section.Index)),
        new("path", "text", "`content/` 下的文件夹", view => view.Section.Path),
        new("description", "text", "摘要；没有时为 null", view => view.Section.Index.FrontMatter.Text(FieldCatalog.Summary)),
        new("count", "number", "页面数", view => Boxed.Of(view.Section.Pages.Length)),
        new("type", "text", "多数页面的内容类型", view => ContentKindNames.NameOf(view.Section.ContentKind)),
        new("pages", "list of summary", "全部页面，按列表顺序", view => view.Services.Views.Summaries(view.Section.Pages)),
        new("children", "list of section", "下级栏目", view => view.Children));

    private Section Section { get; } = section;

    private TemplateServices Services { get; } = services;

    protected override ViewTable<SectionView> Table => Members;

    public string Identity => "section " + Section.Path;

    // What a section holds changes with every new page, its name and address hardly ever.
    protected override void Note(string member, Observer observer) =>
        observer.See(member is "title" or "url" or "path" or "description" ? ObservationKind.Section : ObservationKind.SectionLists, Section.Path);

    private object?[]? _children;

    private object?[] Children => _children ??= [.. Services.Model.Sections.Where(other => ReferenceEquals(other.Parent, Section)).Select(other => Services.Views.Section(other))];
}
