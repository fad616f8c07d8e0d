using Parkpress.Templates.Observations;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Parkpress.Templates.Views;

/// <summary>
/// What a template sees of one object: a fixed set of named members, read-only. Members are delegates in a table, so nothing is
/// reflected over, and what a template can see is listed in one place.
/// </summary>
internal abstract class View : IScriptObject
{
    public abstract IEnumerable<string> GetMembers();

    public int Count => GetMembers().Count();

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public bool Contains(string member) => GetMembers().Contains(member, StringComparer.Ordinal);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        object? entry = null;
        return TryRead(context, member, ref entry, out value);
    }

    /// <summary>The one way in which a template reads a view.</summary>
    /// <param name="context">The page that reads; null for our own code.</param>
    /// <param name="member">Name of the member.</param>
    /// <param name="entry">A note of the caller's, kept from one read of the same name to the next; it saves the look-up.</param>
    /// <returns>False when the view has no such member.</returns>
    public bool TryRead(TemplateContext? context, string member, ref object? entry, out object? value)
    {
        if (context is PageTemplateContext { Observer: { } observer })
        {
            Note(member, observer);
        }

        return TryGetMember(member, ref entry, out value);
    }

    /// <summary>The value of a member, for our own code: nobody notes that it was looked at.</summary>
    public object? Peek(string member)
    {
        object? entry = null;
        return TryGetMember(member, ref entry, out object? value) ? value : null;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    /// <summary>Notes that a template looks at a member. Views of the page in hand have nothing to note: it is made anew whenever they change.</summary>
    protected virtual void Note(string member, Observer observer)
    {
    }

    /// <summary>The value of a member; false when the view has none of that name.</summary>
    /// <param name="entry">See <see cref="TryRead"/>; views that look nothing up leave it alone.</param>
    protected abstract bool TryGetMember(string name, ref object? entry, out object? value);
}
