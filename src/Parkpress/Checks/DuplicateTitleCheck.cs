using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Text;

namespace Parkpress.Checks;

/// <summary>Titles within a section should differ.</summary>
internal sealed class DuplicateTitleCheck : ICheck
{
    // Several employers look for one profession, an honour is awarded every year, and water is cut off again and again.
    private const ContentKind MayRepeat = ContentKind.Job | ContentKind.Honor | ContentKind.Notice;

    public void Run(Site site, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<(string Section, string Title), Page>();
        var repeated = new Dictionary<(string Section, string Title), List<Page>>();
        foreach (Page page in site.Regular.Where(page => (page.ContentKind & MayRepeat) == 0))
        {
            (string, string) key = (site.PlacementOf(page).Section?.Path ?? "", TextFolding.Fold(page.Title.Trim()));
            if (!first.TryAdd(key, page))
            {
                (repeated.TryGetValue(key, out List<Page>? pages) ? pages : repeated[key] = [first[key]]).Add(page);
            }
        }

        foreach (List<Page> pages in repeated.Values)
        {
            Page[] inOrder = [.. pages.OrderBy(page => page.SourcePath, StringComparer.Ordinal)];
            foreach (Page page in inOrder.Skip(1))
            {
                Report(page, inOrder[0], diagnostics);
            }
        }
    }

    private static void Report(Page page, Page other, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            SiteRules.DuplicateTitle,
            LabelOf(page, default),
            new LocalText(
                "say in one of the titles what makes it different, such as the year, or remove the page that was posted twice",
                "请在其中一个标题中写明区别（如年份、期数），若是重复发布则删除其一"),
            new LocalText($"another page of this section has the title `{page.Title}`", $"本栏目另有页面的标题也是 `{page.Title}`"),
            [LabelOf(other, new LocalText("the other page", "另一页面"))]);

    private static Label LabelOf(Page page, LocalText text) =>
        page.FrontMatter.Find(FieldCatalog.Title)?.Label(text) ?? new Label(page.SourcePath, TextSpan.FileStart, text);
}
