using Parkpress.Content.FrontMatter;
using Parkpress.Model;

namespace Parkpress.Templates.Views;

/// <summary>What an honor carries.</summary>
internal sealed class HonorView(Page page, TemplateServices services) : TableView<HonorView>
{
    public static readonly ViewTable<HonorView> Members = new(
        new("issuer", "text", "发证机构", view => view.Text(FieldCatalog.Issuer)),
        new("awarded", "date", "发证时间", view => DateView.Of(view.Page.FrontMatter.Date(FieldCatalog.Awarded))),
        new("valid_until", "date", "有效期至", view => DateView.Of(view.ValidUntil)),
        new("certificate_number", "text", "证书编号", view => view.Text(FieldCatalog.CertificateNumber)),
        new("holder", "text", "获得单位", view => view.Text(FieldCatalog.Holder)),
        new("is_valid", "bool", "是否在有效期内（最后一天仍算）", view => view.IsValid));

    public bool IsValid => ValidUntil is not { } last || last.End > Services.Model.Options.Now;

    private Page Page { get; } = page;

    private TemplateServices Services { get; } = services;

    protected override ViewTable<HonorView> Table => Members;

    private SiteDate? ValidUntil => Page.FrontMatter.Date(FieldCatalog.ValidUntil);

    private string? Text(Field field) => Page.FrontMatter.Text(field);
}
