using Parkpress.Content.FrontMatter;
using Parkpress.Model;

namespace Parkpress.Templates.Views;

/// <summary>What a zone carries.</summary>
internal sealed class ZoneView(Page page, TemplateServices services) : TableView<ZoneView>
{
    public static readonly ViewTable<ZoneView> Members = new(
        new("area", "text", "面积", view => view.Text(FieldCatalog.Area)),
        new("position", "text", "功能定位", view => view.Text(FieldCatalog.Position)),
        new("industries", "list of text", "主导产业", view => view.Page.FrontMatter.List(FieldCatalog.Industries).Select(item => (object)item.Value).ToArray()),
        new("manager", "text", "管理单位", view => view.Text(FieldCatalog.Manager)),
        new("phone", "text", "联系电话", view => view.Text(FieldCatalog.Phone)),
        new("enterprises", "list of summary", "位于该片区的企业", view => view.Services.Views.Summaries(view.Services.Model.Relations.Of(view.Page, Relation.Houses))));

    private Page Page { get; } = page;

    private TemplateServices Services { get; } = services;

    protected override ViewTable<ZoneView> Table => Members;

    private string? Text(Field field) => Page.FrontMatter.Text(field);
}
