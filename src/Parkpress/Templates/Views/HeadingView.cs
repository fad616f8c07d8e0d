using Parkpress.Content;

namespace Parkpress.Templates.Views;

/// <summary>An entry of the table of contents.</summary>
internal sealed class HeadingView(Heading heading, object[] children) : TableView<HeadingView>
{
    public static readonly ViewTable<HeadingView> Members = new(
        new("id", "text", "锚点", view => view.Heading.Id),
        new("title", "text", "文字", view => view.Heading.Text),
        new("level", "number", "级别，2 到 6", view => view.Heading.Level),
        new("children", "list of heading", "下级标题", view => view.Children));

    private Heading Heading { get; } = heading;

    private object[] Children { get; } = children;

    protected override ViewTable<HeadingView> Table => Members;

    /// <summary>Nests headings by level; a skipped level nests no deeper than one step.</summary>
    public static object[] Nest(ReadOnlySpan<Heading> headings)
    {
        var result = new List<object>();
        int i = 0;
        while (i < headings.Length)
        {
            int end = i + 1;
            while (end < headings.Length && headings[end].Level > headings[i].Level)
            {
                end++;
            }

            result.Add(new HeadingView(headings[i], Nest(headings[(i + 1)..end])));
            i = end;
        }

        return [.. result];
    }
}
