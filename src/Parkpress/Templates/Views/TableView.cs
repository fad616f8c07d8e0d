namespace Parkpress.Templates.Views;

/// <summary>A view whose members stand in a <see cref="ViewTable{TView}"/>.</summary>
internal abstract class TableView<TSelf> : View
    where TSelf : TableView<TSelf>
{
    protected abstract ViewTable<TSelf> Table { get; }

    public override IEnumerable<string> GetMembers() => Table.Members.Select(member => member.Name);

    protected override bool TryGetMember(string name, out object? value) => Table.TryGet((TSelf)this, name, out value);
}
