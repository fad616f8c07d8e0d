using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary>An expression whose value is printed.</summary>
internal sealed class PrintNode : ScriptExpressionStatement, ICompiledNode
{
    private readonly Operand _value;
    private readonly bool _isCached;

    public PrintNode(ScriptExpression? expression)
    {
        Expression = expression;
        _value = new Operand(expression);
        _isCached = expression is CallNode { Target: GlobalNode { BaseName: "cached" } };
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        try
        {
            if (_isCached)
            {
                page.PrintedCall = Expression!.Span;
            }

            if (_value.Evaluate(page) is { } value && CanOutput)
            {
                page.Write(Span, value);
            }
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(Span, exception.Message, exception);
        }

        return null;
    }
}
