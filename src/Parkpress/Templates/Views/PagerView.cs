using Parkpress.Model;

namespace Parkpress.Templates.Views;

/// <summary>The page of a list that is shown.</summary>
internal sealed class PagerView(Pager pager, SiteUrls urls) : TableView<PagerView>
{
    private const int Around = 2;

    public static readonly ViewTable<PagerView> Members = new(
        new("number", "number", "第几页，从 1 起", view => view.Pager.Number),
        new("total", "number", "共几页", view => view.Pager.Total),
        new("size", "number", "每页条数", view => view.Pager.PageSize),
        new("count", "number", "共几条", view => view.Pager.ItemCount),
        new("first_url", "text", "首页", view => view.UrlOf(1)),
        new("last_url", "text", "末页", view => view.UrlOf(view.Pager.Total)),
        new("prev_url", "text", "上一页；第一页为 null", view => view.Pager.Number > 1 ? view.UrlOf(view.Pager.Number - 1) : null),
        new("next_url", "text", "下一页；最后一页为 null", view => view.Pager.Number < view.Pager.Total ? view.UrlOf(view.Pager.Number + 1) : null),
        new("pages", "list of step", "页码：首末页与当前页前后各两页，中间以 is_gap 表示省略", view => view.Steps()));

    private readonly string _first = urls.Path(pager.First.Value);

    private Pager Pager { get; } = pager;

    protected override ViewTable<PagerView> Table => Members;

    // What a page number adds to the address needs no encoding.
    private string UrlOf(int number) => _first + Pager.PermalinkOf(number).Value[Pager.First.Value.Length..];

    private object[] Steps()
    {
        var steps = new List<object>();
        int last = 0;
        void Show(int number)
        {
            if (number <= last || number > Pager.Total)
            {
                return;
            }

            if (number > last + 1)
            {
                steps.Add(new PagerStepView(number: 0, url: null, isCurrent: false));
            }

            steps.Add(new PagerStepView(number, UrlOf(number), number == Pager.Number));
            last = number;
        }

        Show(1);
        for (int number = Pager.Number - Around; number <= Pager.Number + Around; number++)
        {
            Show(number);
        }

        Show(Pager.Total);
        return [.. steps];
    }
}
