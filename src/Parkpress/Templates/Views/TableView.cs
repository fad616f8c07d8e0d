namespace Parkpress.Templates.Views;

/// <summary>A view whose members stand in a <see cref="ViewTable{TView}"/>.</summary>
internal abstract class TableView<TSelf> : View
    where TSelf : TableView<TSelf>
{
    protected abstract ViewTable<TSelf> Table { get; }

    public override IEnumerable<string> GetMembers() => Table.Members.Select(member => member.Name);

    protected override bool TryGetMember(string name, ref object? entry, out object? value)
    {
        // Views of one type have one table: a member of the same type is a member of this one.
        if (entry is Member<TSelf> known || (entry = known = Table.Find(name)!) is not null)
        {
            value = Read(known);
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>Reads a member; a view may keep what it found.</summary>
    protected virtual object? Read(Member<TSelf> member) => member.Get((TSelf)this);
}
