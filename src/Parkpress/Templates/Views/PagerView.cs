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

    private Pager Pager { get; } = pager;

    private SiteUrls Urls { get; } = urls;

    protected override ViewTable<PagerView> Table => Members;

    private string UrlOf(int number) => Urls.Path(Pager.PermalinkOf(number).Value);

    private object[] Steps()
    {
        var steps = new List<object>();
        int last = 0;
        for (int number = 1; number <= Pager.Total; number++)
        {
            bool isShown = number == 1 || number == Pager.Total || Math.Abs(number - Pager.Number) <= Around;
            if (isShown)
            {
                if (number > last + 1)
                {
                    steps.Add(new PagerStepView(number: 0, url: null, isCurrent: false));
                }

                steps.Add(new PagerStepView(number, UrlOf(number), number == Pager.Number));
                last = number;
            }
        }

        return [.. steps];
    }
}
