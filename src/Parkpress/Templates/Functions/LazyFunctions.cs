using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Parkpress.Templates.Functions;

/// <summary>Functions of Scriban's, made when the first one is called: it finds them by reflection, which takes as long as building a small site. Safe for threads.</summary>
internal sealed class LazyFunctions(Func<ScriptObject> make) : IScriptObject
{
    private readonly Lazy<ScriptObject> _functions = new(make);

    public int Count => _functions.Value.Count;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public IEnumerable<string> GetMembers() => _functions.Value.GetMembers();

    public bool Contains(string member) => _functions.Value.Contains(member);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        _functions.Value.TryGetValue(context!, span, member, out value);

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
