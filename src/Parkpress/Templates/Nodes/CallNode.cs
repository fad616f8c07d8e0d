using Parkpress.Templates.Functions;
using Scriban;
using Scriban.Runtime;
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

/// <summary>What a call and a pipe have in common.</summary>
/// <param name="caller">The node that calls, for messages.</param>
internal sealed class FunctionCall(ScriptExpression caller, ScriptExpression? target, IReadOnlyList<ScriptExpression> arguments)
{
    private const int MaxDirect = 4;

    private readonly Operand _target = new(target);
    private readonly ForeignCall _foreign = new(caller, arguments);
    private readonly Operand[] _arguments = [.. arguments.Select(argument => new Operand(argument))];
    private readonly bool _isDirect = arguments.Count <= MaxDirect
        && !arguments.Any(argument => argument is ScriptNamedArgument or ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand });

    public object? Function(PageTemplateContext context) => _target.EvaluateFunction(context);

    public object? Invoke(PageTemplateContext context, object? function, ScriptBlockStatement? block) =>
        function is TemplateFunction ours && _isDirect
            ? InvokeOurs(context, ours, block)
            : context.CallForeign(_foreign, function);

    private object? InvokeOurs(PageTemplateContext context, TemplateFunction function, ScriptBlockStatement? block)
    {
        Values values = default;
        for (int i = 0; i < _arguments.Length; i++)
        {
            values[i] = _arguments[i].Evaluate(context);
        }

        try
        {
            return function.Invoke(context, caller.Span, ((ReadOnlySpan<object?>)values)[.._arguments.Length], block);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(caller.Span, exception.Message, exception);
        }
    }

    [System.Runtime.CompilerServices.InlineArray(MaxDirect)]
    private struct Values
    {
        private object? _first;
    }
}
