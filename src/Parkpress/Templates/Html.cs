namespace Parkpress.Templates;

/// <summary>Text that is HTML already and is not escaped again.</summary>
/// <param name="Value">The markup.</param>
internal sealed record Html(string Value)
{
    public override string ToString() => Value;
}
