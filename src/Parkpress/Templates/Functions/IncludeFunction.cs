using Scriban;
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

    /// <summary>With named arguments, which <see cref="Nodes.IncludeNode"/> otherwise passes by itself.</summary>
    public override object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var page = (PageTemplateContext)context;
        SourceSpan span = callerContext?.Span ?? context.CurrentSpan;
        if (arguments.Count == 0 || arguments.ScriptObject is not { } named)
        {
            return base.Invoke(context, callerContext, arguments, blockStatement);
        }

        string name = Text(page, span, [arguments[0]], 0);
        page.Run(
            Partials.Find(page, span, name),
            new TemplateCall(name, span),
            [.. named.GetMembers().Select(member => (member, named.TryGetValue(context, span, member, out object? value) ? value : null))]);
        return null;
    }

    protected override object? Call(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, ScriptBlockStatement? block)
    {
        string name = Text(context, span, arguments, 0);
        context.Run(Partials.Find(context, span, name), new TemplateCall(name, span));
        return null;
    }
}
