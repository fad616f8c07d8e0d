using Parkpress.Model;
using Parkpress.Templates.Nodes;
using Parkpress.Templates.Observations;

namespace Parkpress.Templates.Views;

/// <summary>A category or tag.</summary>
internal sealed class TermView(Term term, TemplateServices services) : TableView<TermView>, IIdentified
{
    public static readonly ViewTable<TermView> Members = new(
        new("name", "text", "名称", view => view.Term.Name),
        new("url", "text", "列表页网址", view => view.Services.PathOf(view.Term.Index)),
        new("slug", "text", "网址的最后一段", view => view.Term.Index.Permalink.Value.TrimEnd('/').Split('/')[^1]),
        new("count", "number", "页面数，含下级", view => Boxed.Of(view.Term.Pages.Length)),
        new("description", "text", "说明；没有时为 null", view => view.Term.Description),
        new("children", "list of term", "下级分类", view => view.Services.Views.Terms(view.Term.Children)),
        new("parent", "term", "上级分类；没有时为 null", view => view.Parent),
        new("latest", "date", "最新页面的日期", view => view.Term.Pages is [var first, ..] ? DateView.Of(first.Date) : null));

    private Term Term { get; } = term;

    private TemplateServices Services { get; } = services;

    protected override ViewTable<TermView> Table => Members;

    public string Identity => "term " + Term.Index.Permalink.Value;

    protected override void Note(string member, Observer observer) => observer.See(ObservationKind.Term, Term.Index.Permalink.Value);

    private TermView? Parent =>
        Services.Model.PlacementOf(Term.Index).Ancestors is [_, _, var above, ..] && Services.Model.PlacementOf(above).Term is { } parent
            ? Services.Views.Term(parent)
            : null;
}
