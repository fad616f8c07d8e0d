using Scriban.Parsing;

namespace Parkpress.Templates;

/// <summary>One open call of a template by another, for error messages.</summary>
/// <param name="Template">Name of the template called.</param>
/// <param name="Span">Where it is called; empty for a shortcode in Markdown.</param>
internal sealed record TemplateCall(string Template, SourceSpan Span);
