using System.Text.Json;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>A text as a JSON string that is safe inside a script element.</summary>
internal sealed class JsonFunction : TemplateFunction
{
    public override string Name => "json";

    public override string Signature => "text | json";

    public override string Meaning => "JSON 字符串，可安全放在 `<script>` 中";

    public override string Example => "{{ page.title | json }}";

    public override int RequiredParameterCount => 1;

    protected override object? Call(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, ScriptBlockStatement? block) =>
        new Html(arguments[0] is null ? "null" : $"\"{JsonEncodedText.Encode(Text(context, span, arguments, 0), StructuredData.Encoder)}\"");
}
