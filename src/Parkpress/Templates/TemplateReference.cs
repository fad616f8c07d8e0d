using System.Collections.Immutable;
using Parkpress.Sources.Config;
using Parkpress.Templates.Views;

namespace Parkpress.Templates;

/// <summary>Everything that templates can see, for the reference and for suggestions.</summary>
internal static class TemplateReference
{
    /// <summary>Views by the name that the reference gives them.</summary>
    public static ImmutableArray<(string View, string Meaning, ImmutableArray<(string Name, string Type, string Meaning)> Members)> Views { get; } =
    [
        ("page", "正在生成的页面", Rows(PageView.Members)),
        ("summary", "列表中的页面", Rows(SummaryView.Members)),
        ("section", "栏目", Rows(SectionView.Members)),
        ("term", "分类或标签", Rows(TermView.Members)),
        ("pager", "分页", Rows(PagerView.Members)),
        ("step", "分页中的页码", Rows(PagerStepView.Members)),
        ("archive", "归档的年或月", Rows(ArchiveView.Members)),
        ("image", "图片", Rows(ImageView.Members)),
        ("file", "文章旁的文件，短代码中的 `$file`", Rows(FileView.Members)),
        ("date", "日期", Rows(DateView.Members)),
        ("link", "名称与网址", Rows(LinkView.Members)),
        ("heading", "目录条目", Rows(HeadingView.Members)),
        ("policy", "政策", Rows(PolicyView.Members)),
        ("enterprise", "企业", Rows(EnterpriseView.Members)),
        ("job", "职位", Rows(JobView.Members)),
        ("honor", "荣誉", Rows(HonorView.Members)),
        ("zone", "片区", Rows(ZoneView.Members)),
        ("asset", "主题文件", Rows(AssetView.Members)),
        ("build", "构建", Rows(BuildView.Members)),
    ];

    /// <summary>Every member name of every view.</summary>
    public static IEnumerable<string> AllNames =>
        Views.SelectMany(view => view.Members.Select(member => member.Name))
            .Concat(SiteView.DerivedMembers.Select(member => member.Name))
            .Concat(SettingCatalog.All.SelectMany(setting => setting.Children.Prepend(setting)).Select(setting => setting.Name));

    private static ImmutableArray<(string Name, string Type, string Meaning)> Rows<TView>(ViewTable<TView> table) =>
        [.. table.Members.Select(member => (member.Name, member.Type, member.Meaning))];
}
