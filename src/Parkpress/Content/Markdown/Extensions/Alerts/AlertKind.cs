namespace Parkpress.Content.Markdown.Extensions.Alerts;

/// <summary>A kind of alert: what authors write, in lower case, and what readers see.</summary>
internal sealed record AlertKind(string Name, string Label);
