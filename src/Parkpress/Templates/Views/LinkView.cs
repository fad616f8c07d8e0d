namespace Parkpress.Templates.Views;

/// <summary>A name and an address: breadcrumbs, tags, categories of a page.</summary>
internal sealed class LinkView(string title, string url) : TableView<LinkView>
{
    public static readonly ViewTable<LinkView> Members = new(
        new("title", "text", "文字", view => view.Title),
        new("name", "text", "同 title", view => view.Title),
        new("url", "text", "网址", view => view.Url));

    public string Title { get; } = title;

    public string Url { get; } = url;

    protected override ViewTable<LinkView> Table => Members;
}
