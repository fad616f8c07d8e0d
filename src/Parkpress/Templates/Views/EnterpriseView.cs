using Parkpress.Content.FrontMatter;
using Parkpress.Model;

namespace Parkpress.Templates.Views;

/// <summary>What an enterprise carries.</summary>
internal sealed class EnterpriseView(Page page, TemplateServices services) : TableView<EnterpriseView>
{
    public static readonly ViewTable<EnterpriseView> Members = new(
        new("short_name", "text", "简称", view => view.Text(FieldCatalog.ShortName)),
        new("industry", "text", "所属行业", view => view.Text(FieldCatalog.Industry)),
        new("zone", "summary", "所在片区；没有时为 null", view => view.Zone),
        new("address", "text", "地址", view => view.Text(FieldCatalog.Address)),
        new("phone", "text", "联系电话", view => view.Text(FieldCatalog.Phone)),
        new("website", "text", "网站", view => view.Text(FieldCatalog.Website)),
        new("founded", "text", "成立时间", view => view.Text(FieldCatalog.Founded)),
        new("logo", "image", "标志；没有时为 null", view => view.Services.Views.Image(view.Page, FieldCatalog.Logo, view.Page.Title)),
        new("products", "list of text", "主要产品", view => view.Page.FrontMatter.List(FieldCatalog.Products).Select(item => (object)item.Value).ToArray()),
        new("employees", "number", "员工人数", view => view.Page.FrontMatter.Number(FieldCatalog.Employees)),
        new("contact", "text", "联系人", view => view.Text(FieldCatalog.Contact)));

    private Page Page { get; } = page;

    private TemplateServices Services { get; } = services;

    protected override ViewTable<EnterpriseView> Table => Members;

    private SummaryView? Zone => Services.Views.Summary(Services.Model.Relations.Of(Page, Relation.LocatedIn).FirstOrDefault());

    private string? Text(Field field) => Page.FrontMatter.Text(field);
}
