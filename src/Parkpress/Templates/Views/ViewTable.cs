using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Parkpress.Templates.Views;

/// <summary>The members of one kind of view.</summary>
internal sealed class ViewTable<TView>
{
    private readonly FrozenDictionary<string, Member<TView>> _byName;

    public ViewTable(params Member<TView>[] members)
    {
        Members = [.. members.Select((member, number) => member with { Number = number })];
        _byName = Members.ToFrozenDictionary(member => member.Name, StringComparer.Ordinal);
    }

    /// <summary>In the order of the reference.</summary>
    public ImmutableArray<Member<TView>> Members { get; }

    /// <summary>The member of that name, or null.</summary>
    public Member<TView>? Find(string name) => _byName.GetValueOrDefault(name);
}
