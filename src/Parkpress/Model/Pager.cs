using System.Collections.Immutable;

namespace Parkpress.Model;

/// <summary>One page of a paginated list.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Total">Number of list pages, at least 1.</param>
/// <param name="PageSize">Items on a full page.</param>
/// <param name="First">Address of list page 1.</param>
/// <param name="Items">What this page shows.</param>
/// <param name="ItemCount">Items of all pages.</param>
internal sealed record Pager(int Number, int Total, int PageSize, Permalink First, ImmutableArray<Page> Items, int ItemCount)
{
    public Permalink PermalinkOf(int number) => First.Pager(number);
}
