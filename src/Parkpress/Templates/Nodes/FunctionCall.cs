using Parkpress.Templates.Functions;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

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
        function is TemplateFunction ours && _isDirect && _arguments.Length >= ours.RequiredParameterCount
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
