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

    /// <summary>The value of a member; false when the view has none of that name.</summary>
    protected abstract bool TryGetMember(string name, out object? value);

    public int Count => GetMembers().Count();

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public bool Contains(string member) => TryGetMember(member, out _);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) => TryGetMember(member, out value);

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
