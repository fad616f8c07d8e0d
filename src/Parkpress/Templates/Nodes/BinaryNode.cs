using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary>Every other operation on two values; texts and whole numbers are compared here, the rest is Scriban's.</summary>
internal sealed class BinaryNode : ScriptBinaryExpression, IConditionNode
{
    private readonly Operand _left;
    private readonly Operand _right;

    public BinaryNode(ScriptExpression left, ScriptToken? token, ScriptExpression right, ScriptBinaryOperator binaryOperator)
    {
        Left = left;
        OperatorToken = token;
        Right = right;
        Operator = binaryOperator;
        _left = new Operand(left);
        _right = new Operand(right);
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        object? left = _left.Evaluate(page);
        object? right = _right.Evaluate(page);
        return TryCompare(left, right) is { } result ? Boxed.Of(result) : Combine(page, left, right);
    }

    public bool Test(PageTemplateContext context)
    {
        object? left = _left.Evaluate(context);
        object? right = _right.Evaluate(context);
        return TryCompare(left, right) ?? Operand.IsTrue(Combine(context, left, right));
    }

    private object? Combine(PageTemplateContext context, object? left, object? right) =>
        Operator == ScriptBinaryOperator.EmptyCoalescing
            ? left ?? right
            : Evaluate(context, OperatorToken?.Span ?? Span, Operator, Left!.Span, left, Right!.Span, right);

    private bool? TryCompare(object? left, object? right) => (left, right) switch
    {
        (string a, string b) => Operator switch
        {
            ScriptBinaryOperator.CompareEqual => a == b,
            ScriptBinaryOperator.CompareNotEqual => a != b,
            _ => null,
        },
        (int a, int b) => Operator switch
        {
            ScriptBinaryOperator.CompareEqual => a == b,
            ScriptBinaryOperator.CompareNotEqual => a != b,
            ScriptBinaryOperator.CompareGreater => a > b,
            ScriptBinaryOperator.CompareLess => a < b,
            ScriptBinaryOperator.CompareGreaterOrEqual => a >= b,
            ScriptBinaryOperator.CompareLessOrEqual => a <= b,
            _ => null,
        },
        _ => null,
    };
}
