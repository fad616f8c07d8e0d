using Parkpress.Templates.Nodes;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Parkpress.Templates;

/// <summary>The variables without a dollar sign as Scriban looks them up: by name.</summary>
internal sealed class GlobalScope(PageTemplateContext context, VariableNames names) : IScriptObject
{
    // Names that only text evaluated at run time has.
    private readonly Dictionary<string, object?> _others = new(StringComparer.Ordinal);

    public int Count => GetMembers().Count();

    public bool IsReadOnly
    {
        get => false;
        set { }
    }

    public IEnumerable<string> GetMembers() => names.All.Where(Contains).Concat(_others.Keys);

    public bool Contains(string member) => TryGetValue(context, default, member, out _);

    public bool TryGetValue(TemplateContext? _, SourceSpan span, string member, out object? value)
    {
        if (!names.TryFind(member, out int number))
        {
            return _others.TryGetValue(member, out value);
        }

        value = context.Globals[number];
        return !ReferenceEquals(value, PageTemplateContext.Undefined);
    }

    public bool CanWrite(string member) => true;

    public bool TrySetValue(TemplateContext? _, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (names.TryFind(member, out int number))
        {
            context.Globals[number] = value;
        }
        else
        {
            _others[member] = value;
        }

        return true;
    }

    public bool Remove(string member)
    {
        bool isKnown = Contains(member);
        if (names.TryFind(member, out int number))
        {
            context.Globals[number] = PageTemplateContext.Undefined;
        }

        return _others.Remove(member) || isKnown;
    }

    /// <summary>Another page begins.</summary>
    public void Clear() => _others.Clear();

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
