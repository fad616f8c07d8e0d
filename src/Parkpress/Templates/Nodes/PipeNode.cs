using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary><c>value | function arguments</c>.</summary>
internal sealed class PipeNode : ScriptPipeCall, ICompiledNode
{
    private readonly FunctionCall _call;

    public PipeNode(ScriptExpression from, ScriptToken? token, ScriptExpression to)
    {
        From = from;
        PipeToken = token;
        To = to;
        _call = to is CallNode call
            ? new FunctionCall(to, call.Target, [from, .. call.Arguments])
            : new FunctionCall(to, to, [from]);
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        object? function = _call.Function(page);
        if (function is null && To is CallNode call)
        {
            throw new ScriptRuntimeException(call.Target!.Span, $"The function `{call.Target}` was not found");
        }

        return function is IScriptCustomFunction
            ? _call.Invoke(page, function, block: null)
            : throw new ScriptRuntimeException(To!.Span, $"Pipe expression destination `{(To as CallNode)?.Target ?? To}` is not a valid function ");
    }
}
