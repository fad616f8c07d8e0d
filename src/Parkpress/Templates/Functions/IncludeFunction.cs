using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>Renders a partial in place. Named arguments are its local variables.</summary>
internal sealed class IncludeFunction : TemplateFunction
{
    public override string Name => "include";

    public override string Signature => "include name [argument: value …]";

    public override string Meaning => "在此处渲染 `partials/name.html`；具名参数在其中是局部变量 `$argument`";

    public override string Example => "{{ include \"card\" item: page.next }}";

    public override int RequiredParameterCount => 1;

    protected override object? Call(PageTemplateContext context, SourceSpan span, ScriptArray arguments, ScriptBlockStatement? block)
    {
        string name = Text(context, span, arguments, 0);
        TemplateSource partial = Partials.Find(context, span, name);
        context.PushLocal();
        try
        {
            foreach (string argument in arguments.ScriptObject?.GetMembers() ?? [])
            {
                arguments.ScriptObject!.TryGetValue(context, span, argument, out object? value);
                context.SetValue(ScriptVariable.Create(argument, ScriptVariableScope.Local), value);
            }

            context.Run(partial, new TemplateCall(name, span));
        }
        finally
        {
            context.PopLocal();
        }

        return null;
    }
}
