using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>Wraps the block of a <c>wrap</c> statement into another layout, which sees it as <c>content</c>.</summary>
internal sealed class ShellFunction : TemplateFunction
{
    private static readonly ScriptVariable Content = ScriptVariable.Create("content", ScriptVariableScope.Global);

    public override string Name => "shell";

    public override string Signature => "wrap shell layout … end";

    public override string Meaning => "渲染 `layouts/layout.html`，其中的 `content` 是被包裹的内容";

    public override string Example => "{{ wrap shell \"base\" }}<h1>{{ page.title }}</h1>{{ end }}";

    public override int RequiredParameterCount => 1;

    protected override object? Call(PageTemplateContext context, SourceSpan span, ScriptArray arguments, ScriptBlockStatement? block)
    {
        string name = Text(context, span, arguments, 0);
        TemplateLibrary library = context.Services.Library;
        TemplateSource layout = library.FindLayout(name) ?? throw new TemplateNameException(
            span, $"there is no layout `{name}`", Diagnostics.NearestName.Find(name, library.LayoutNames));
        context.SetValue(Content, Capture(context, block));
        context.PushLocal();
        try
        {
            context.Run(layout, new TemplateCall(name, span));
        }
        finally
        {
            context.PopLocal();
        }

        return null;
    }

    private static Html Capture(PageTemplateContext context, ScriptBlockStatement? block)
    {
        var output = new StringBuilderOutput();
        context.PushOutput(output);
        try
        {
            if (block is not null)
            {
                context.Evaluate(block);
            }
        }
        finally
        {
            context.PopOutput();
        }

        return new Html(output.ToString());
    }
}
