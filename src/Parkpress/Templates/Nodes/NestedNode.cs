using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary>An expression in parentheses.</summary>
internal sealed class NestedNode : ScriptNestedExpression, IConditionNode
{
    private readonly Operand _inner;

    public NestedNode(ScriptExpression expression)
    {
        Expression = expression;
        _inner = new Operand(expression);
    }

    public override object? Evaluate(TemplateContext context) => _inner.Evaluate((PageTemplateContext)context);

    public bool Test(PageTemplateContext context) => _inner.Test(context);
}
