namespace Parkpress.Model;

/// <summary>The orders in which lists stand. All are total: the permalink decides last.</summary>
internal static class PageOrder
{
    /// <summary>Newest first; undated pages behind, by weight.</summary>
    public static int ByDate(Page a, Page b)
    {
        int order = Nullable.Compare(b.Date, a.Date);
        return order != 0 ? order : ByWeight(a, b);
    }

    /// <summary>Pinned pages first, then newest first.</summary>
    public static int ByPinnedDate(Page a, Page b)
    {
        int order = b.IsPinned.CompareTo(a.IsPinned);
        return order != 0 ? order : ByDate(a, b);
    }

    /// <summary>Small weights first, then by address.</summary>
    public static int ByWeight(Page a, Page b)
    {
        int order = a.Weight.CompareTo(b.Weight);
        return order != 0 ? order : string.CompareOrdinal(a.Permalink.Value, b.Permalink.Value);
    }
}
