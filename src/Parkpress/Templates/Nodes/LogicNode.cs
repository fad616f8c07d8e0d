using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary><c>a &amp;&amp; b</c> and <c>a || b</c>.</summary>
internal sealed class LogicNode : ScriptBinaryExpression, IConditionNode
{
    private readonly Operand _left;
    private readonly Operand _right;
    private readonly bool _isAnd;

    public LogicNode(ScriptExpression left, ScriptToken? token, ScriptExpression right, ScriptBinaryOperator binaryOperator)
    {
        Left = left;
        OperatorToken = token;
        Right = right;
        Operator = binaryOperator;
        _left = new Operand(left);
        _right = new Operand(right);
        _isAnd = binaryOperator == ScriptBinaryOperator.And;
    }

    public override object? Evaluate(TemplateContext context) => Boxed.Of(Test((PageTemplateContext)context));

    public bool Test(PageTemplateContext context) =>
        _isAnd ? _left.Test(context) && _right.Test(context) : _left.Test(context) || _right.Test(context);
}
