namespace Parkpress.Templates.Views;

/// <summary>A few named values, such as <c>site.urls</c>.</summary>
internal sealed class NamedValuesView(params (string Name, object? Value)[] values) : View
{
    public override IEnumerable<string> GetMembers() => values.Select(item => item.Name);

    protected override bool TryGetMember(string name, ref object? entry, out object? value)
    {
        foreach ((string known, object? found) in values)
        {
            if (known == name)
            {
                value = found;
                return true;
            }
        }

        value = null;
        return false;
    }
}
