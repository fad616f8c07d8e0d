namespace Parkpress.Tests.Content.Markdown.Standards;

/// <summary>One example of a foreign specification.</summary>
/// <param name="Number">Counted from 1 through the whole specification.</param>
/// <param name="Extension">What stands behind <c>example</c>: the extension it belongs to; empty for none.</param>
/// <param name="Markdown">What goes in.</param>
/// <param name="Html">What the specification says comes out.</param>
internal sealed record StandardExample(int Number, string Extension, string Markdown, string Html);
