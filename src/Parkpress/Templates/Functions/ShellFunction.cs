using Scriban.Parsing;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>Wraps the block of a <c>wrap</c> statement into another layout, which sees it as <c>content</c>.</summary>
internal sealed class ShellFunction : TemplateFunction
{
    public override string Name => "shell";

    public override string Signature => "wrap shell layout … end";

    public override string Meaning => "渲染 `layouts/layout.html`，其中的 `content` 是被包裹的内容";

    public override string Example => "{{ wrap shell \"base\" }}<h1>{{ page.title }}</h1>{{ end }}";

    public override int RequiredParameterCount => 1;

    protected override object? Call(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, ScriptBlockStatement? block)
    {
        string name = Text(context, span, arguments, 0);
        TemplateLibrary library = context.Services.Library;
        TemplateSource layout = library.FindLayout(name) ?? throw new TemplateNameException(
            span, $"there is no layout `{name}`", Diagnostics.NearestName.Find(name, library.LayoutNames));
        TemplateScope.SetContent(context, context.Capture(block));
        context.Run(layout, new TemplateCall(name, span));
        return null;
    }
}
