using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary><c>!x</c>.</summary>
internal sealed class NotNode : ScriptUnaryExpression, IConditionNode
{
    private readonly Operand _right;

    public NotNode(ScriptToken? token, ScriptExpression right)
    {
        Operator = ScriptUnaryOperator.Not;
        OperatorToken = token;
        Right = right;
        _right = new Operand(right);
    }

    public override object? Evaluate(TemplateContext context) => Boxed.Of(Test((PageTemplateContext)context));

    public bool Test(PageTemplateContext context) => !_right.Test(context);
}
