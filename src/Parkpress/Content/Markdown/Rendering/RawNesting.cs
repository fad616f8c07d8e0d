using System.Collections.Frozen;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Counts the raw elements that are open: what cleans a page goes through all of them with every tag.</summary>
/// <remarks>100,000 times <c>&lt;div&gt;</c> took it six minutes. Browsers stop at a depth of 512.</remarks>
internal sealed class RawNesting
{
    public const int MaximumDepth = 256;

    // Those without an end, and those that the next of their kind ends.
    private static readonly FrozenSet<string> s_uncounted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "option", "optgroup", "rt", "rp");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_isUncounted =
        s_uncounted.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<string> _open = [];

    public void Clear() => _open.Clear();

    /// <summary>Takes in the tags of <paramref name="html"/>; false, and what it opened forgotten, when they nest too deeply.</summary>
    public bool TryEnter(string html)
    {
        int count = _open.Count;
        int i = html.IndexOf('<', StringComparison.Ordinal);
        while (i >= 0)
        {
            HtmlTag tag = HtmlTag.Read(html.AsSpan(i));
            if (!tag.Name.IsEmpty && !s_isUncounted.Contains(tag.Name) && !Count(tag))
            {
                _open.RemoveRange(Math.Min(count, _open.Count), Math.Max(0, _open.Count - count));
                return false;
            }

            i = html.IndexOf('<', i + Math.Max(1, tag.Text.Length));
        }

        return true;
    }

    // An end tag closes the last of its name and leaves open what was opened since: so does the parser with `<b><div></b>`.
    private bool Count(HtmlTag tag)
    {
        if (!tag.IsEnd)
        {
            _open.Add(tag.Name.ToString().ToLowerInvariant());
            return _open.Count <= MaximumDepth;
        }

        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (tag.Name.Equals(_open[i], StringComparison.OrdinalIgnoreCase))
            {
                _open.RemoveAt(i);
                break;
            }
        }

        return true;
    }
}
