using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Parkpress.Templates.Nodes;

/// <summary>The variable <c>for</c> inside a loop.</summary>
internal sealed class LoopView : IScriptObject
{
    private static readonly string[] s_members = ["index", "length", "first", "even", "odd", "last", "changed", "rindex"];

    private readonly IEnumerable _items;
    private readonly IEnumerator? _each;
    private int _count;
    private int _index = -1;
    private object? _item;
    private bool _hasChanged;
    private bool? _isLast;

    /// <summary>A loop through a list.</summary>
    public LoopView(IList items, int count)
    {
        _items = items;
        _count = count;
    }

    /// <summary>A loop through what is counted only when a template asks for it.</summary>
    public LoopView(IEnumerable items, IEnumerator each)
    {
        _items = items;
        _each = each;
        _count = -1;
    }

    public int Count => s_members.Length;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    private int Length => _count >= 0 ? _count : _count = _items is IList list ? list.Count : _items.Cast<object?>().Count();

    /// <summary>The next item is in hand.</summary>
    public void Enter(object? item)
    {
        _index++;
        _hasChanged = _index == 0 || !Equals(_item, item);
        _item = item;
        _isLast = null;
    }

    /// <summary>True when no item follows. Moves on when the items are not a list: to ask again changes nothing.</summary>
    public bool IsLast() => _each is null ? _index == _count - 1 : _isLast ??= !_each.MoveNext();

    public IEnumerable<string> GetMembers() => [];

    public bool Contains(string member) => Array.IndexOf(s_members, member) >= 0;

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = member switch
        {
            "index" => Boxed.Of(_index),
            "length" => Boxed.Of(Length),
            "first" => Boxed.Of(_index == 0),
            "even" => Boxed.Of((_index & 1) == 0),
            "odd" => Boxed.Of((_index & 1) != 0),
            "last" => Boxed.Of(IsLast()),
            "changed" => Boxed.Of(_hasChanged),
            "rindex" => Boxed.Of(Length - _index - 1),
            _ => null,
        };
        return value is not null;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
