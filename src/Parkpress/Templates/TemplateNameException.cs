using Scriban.Parsing;
using Scriban.Syntax;

namespace Parkpress.Templates;

/// <summary>A template names something that does not exist.</summary>
internal sealed class TemplateNameException(SourceSpan span, string message, string? nearest) : ScriptRuntimeException(span, message)
{
    /// <summary>What was probably meant; null when nothing is near.</summary>
    public string? Nearest { get; } = nearest;
}
