using Parkpress.Content.FrontMatter;
using Parkpress.Model;

namespace Parkpress.Templates.Views;

/// <summary>What a policy carries.</summary>
internal sealed class PolicyView(Page page, TemplateServices services) : TableView<PolicyView>
{
    public static readonly ViewTable<PolicyView> Members = new(
        new("index_number", "text", "索引号", view => view.Text(FieldCatalog.IndexNumber)),
        new("document_number", "text", "发文字号", view => view.Text(FieldCatalog.DocumentNumber)),
        new("issuer", "text", "发文机关", view => view.Text(FieldCatalog.Issuer)),
        new("issued", "date", "成文日期", view => view.Date(FieldCatalog.Issued)),
        new("effective", "date", "生效日期", view => view.Date(FieldCatalog.Effective)),
        new("repealed", "date", "废止日期", view => view.Date(FieldCatalog.Repealed)),
        new("validity", "text", "有效性", view => view.Validity),
        new("topic", "text", "主题分类", view => view.Text(FieldCatalog.Topic)),
        new("amends", "list of summary", "本文件修改的文件", view => view.Related(Relation.Amends)),
        new("amended_by", "list of summary", "修改本文件的文件", view => view.Related(Relation.AmendedBy)),
        new("repeals", "list of summary", "本文件废止的文件", view => view.Related(Relation.Repeals)),
        new("repealed_by", "list of summary", "废止本文件的文件", view => view.Related(Relation.RepealedBy)),
        new("interprets", "list of summary", "所解读的政策", view => view.Related(Relation.Interprets)),
        new("interpreted_by", "list of summary", "解读", view => view.Related(Relation.InterpretedBy)));

    private Page Page { get; } = page;

    private TemplateServices Services { get; } = services;

    protected override ViewTable<PolicyView> Table => Members;

    /// <summary>As written; else what follows from the relations and dates.</summary>
    private string? Validity
    {
        get
        {
            if (Text(FieldCatalog.Validity) is { } written)
            {
                return written;
            }

            bool isRepealed = Page.FrontMatter.Date(FieldCatalog.Repealed) is { } repealed && repealed.Moment <= Services.Model.Options.Now;
            if (isRepealed || Related(Relation.RepealedBy).Count > 0)
            {
                return "废止";
            }

            return Related(Relation.AmendedBy).Count > 0 ? "已修改" : null;
        }
    }

    private string? Text(Field field) => Page.FrontMatter.Text(field);

    private DateView? Date(Field field) => DateView.Of(Page.FrontMatter.Date(field));

    private SummaryList Related(Relation relation) => Services.Views.Summaries(Services.Model.Relations.Of(Page, relation));
}
