namespace Parkpress.Content.FrontMatter;

/// <summary>The value of a field that <c>site.yml</c> declares under <c>fields:</c>.</summary>
internal sealed record CustomValue(string Name, object Value);
