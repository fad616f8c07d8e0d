using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary>A call that Scriban carries out: it converts the arguments for one of its own functions, or for one that a template defines.</summary>
/// <param name="caller">The node that calls, for messages.</param>
internal sealed class ForeignCall(ScriptExpression caller, IReadOnlyList<ScriptExpression>? arguments) : ScriptLiteral
{
    /// <summary>Calls the function that <see cref="PageTemplateContext.CallForeign"/> has in hand.</summary>
    public override object? Evaluate(TemplateContext context)
    {
        Span = caller.Span;
        return ScriptFunctionCall.Call(context, caller, ((PageTemplateContext)context).TakeFunction(), processPipeArguments: false, arguments);
    }
}
