using Parkpress.Diagnostics;
using Scriban.Parsing;

namespace Parkpress.Templates;

/// <summary>Converts Scriban's spans, whose ends are closed, to ours.</summary>
internal static class TemplateSpans
{
    public static TextSpan ToSpan(SourceSpan span, int textLength)
    {
        int start = Math.Max(0, span.Start.Offset);
        return new TextSpan(start, Math.Max(start, span.End.Offset + 1)).ClampTo(textLength);
    }
}
