using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;

namespace Parkpress.Model;

/// <summary>A folder with an <c>index.md</c>, or a top-level folder without one.</summary>
/// <param name="Path">Folder below <c>content/</c>, such as <c>news</c>.</param>
/// <param name="Index">The page that lists it.</param>
/// <param name="Parent">The section above; null at the top.</param>
/// <param name="Pages">All pages below, also of sections within, in list order.</param>
/// <param name="PageSize">Items on a list page.</param>
internal sealed record Section(string Path, Page Index, Section? Parent, ImmutableArray<Page> Pages, int PageSize)
{
    /// <summary>The kind that most of its pages have.</summary>
    public ContentKind ContentKind { get; } = Pages.Length == 0
        ? ContentKind.Page
        : Pages.CountBy(page => page.ContentKind).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
}
