using Scriban.Parsing;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>Marks a text as HTML.</summary>
internal sealed class RawFunction : TemplateFunction
{
    public override string Name => "raw";

    public override string Signature => "text | raw";

    public override string Meaning => "把文本当作 HTML 原样输出，不再转义；只用于可信的内容";

    public override string Example => "{{ site.params.notice_html | raw }}";

    public override int RequiredParameterCount => 1;

    protected override object? Call(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, ScriptBlockStatement? block) =>
        arguments[0] is null ? null : new Html(Text(context, span, arguments, 0));
}
