namespace Parkpress.Diagnostics;

/// <summary>The identity of a kind of finding.</summary>
/// <param name="Code"><c>PP</c> and four digits: 1xxx source, 2xxx content, 3xxx templates, 4xxx links and model, 5xxx outputs; never reused.</param>
/// <param name="Name">Kebab-case name, for people.</param>
/// <param name="Severity">Severity unless <c>site.yml</c> says otherwise.</param>
/// <param name="Title">States the problem when a finding has no more precise words.</param>
public sealed record Rule(string Code, string Name, Severity Severity, LocalText Title)
{
    /// <summary>True when nothing can be published while it stands, whatever a site would like.</summary>
    public bool IsFixed { get; init; }
}
