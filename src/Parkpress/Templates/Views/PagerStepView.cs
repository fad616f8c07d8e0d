namespace Parkpress.Templates.Views;

/// <summary>A page number of a pager, or a gap between two.</summary>
internal sealed class PagerStepView(int number, string? url, bool isCurrent) : TableView<PagerStepView>
{
    public static readonly ViewTable<PagerStepView> Members = new(
        new("number", "number", "页码；省略处为 0", view => view.Number),
        new("url", "text", "网址；省略处为 null", view => view.Url),
        new("is_current", "bool", "是否当前页", view => view.IsCurrent),
        new("is_gap", "bool", "是否省略处", view => view.Url is null));

    private int Number { get; } = number;

    private string? Url { get; } = url;

    private bool IsCurrent { get; } = isCurrent;

    protected override ViewTable<PagerStepView> Table => Members;
}
