using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary>A call with arguments, or with the value that a pipe brings.</summary>
internal sealed class CallNode : ScriptFunctionCall, ICompiledNode
{
    private readonly FunctionCall _call;

    public CallNode(ScriptExpression? target, ScriptList<ScriptExpression> arguments)
    {
        Target = target;
        Arguments = arguments;
        _call = new FunctionCall(this, target, arguments);
    }

    public override object? Evaluate(TemplateContext context) => Call((PageTemplateContext)context, block: null);

    /// <param name="block">What a <c>wrap</c> statement wraps.</param>
    public object? Call(PageTemplateContext context, ScriptBlockStatement? block)
    {
        object? function = _call.Function(context)
            ?? throw new ScriptRuntimeException(Target!.Span, $"The function `{Target}` was not found");
        return _call.Invoke(context, function, block);
    }
}
