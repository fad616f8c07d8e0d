using System.Collections;
using System.Collections.Immutable;
using Parkpress.Incremental;
using Parkpress.Model;
using Parkpress.Templates.Observations;

namespace Parkpress.Templates.Views;

/// <summary>A read-only list of summaries that makes each view when it is asked for.</summary>
internal sealed class SummaryList(ImmutableArray<Page> pages, ViewFactory views) : IList
{
    /// <summary>Of which pages are in it, in their order.</summary>
    public Fingerprint Identity => PageFaces.IdentityOf(pages);

    public int Count => pages.Length;

    public bool IsFixedSize => true;

    public bool IsReadOnly => true;

    public bool IsSynchronized => true;

    public object SyncRoot => this;

    public object? this[int index]
    {
        get => views.Summary(pages[index]);
        set => throw new NotSupportedException();
    }

    public IEnumerator GetEnumerator()
    {
        foreach (Page page in pages)
        {
            yield return views.Summary(page);
        }
    }

    public bool Contains(object? value) => IndexOf(value) >= 0;

    public int IndexOf(object? value) => value is SummaryView summary ? pages.IndexOf(summary.Page) : -1;

    public void CopyTo(Array array, int index)
    {
        foreach (object? summary in this)
        {
            array.SetValue(summary, index++);
        }
    }

    public int Add(object? value) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public void Insert(int index, object? value) => throw new NotSupportedException();

    public void Remove(object? value) => throw new NotSupportedException();

    public void RemoveAt(int index) => throw new NotSupportedException();
}
