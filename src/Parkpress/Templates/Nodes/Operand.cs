using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary>An expression below a node of ours, evaluated in the shortest way that its kind allows.</summary>
internal readonly struct Operand(ScriptExpression? expression)
{
    private readonly bool _isDirect = expression is ICompiledNode or ScriptLiteral;

    public ScriptExpression? Expression { get; } = expression;

    public object? Evaluate(PageTemplateContext context) =>
        _isDirect ? Expression!.Evaluate(context) : context.Evaluate(Expression, aliasReturnedFunction: false);


    /// <summary>What a function is called by.</summary>
    public object? EvaluateFunction(PageTemplateContext context) =>
        Expression is IPathNode path ? path.Read(context) : context.Evaluate(Expression, aliasReturnedFunction: true);

    public bool Test(PageTemplateContext context) =>
        Expression is IConditionNode condition ? condition.Test(context) : IsTrue(Evaluate(context));

    /// <summary>What counts as true in a condition: all but null, false and <c>empty</c>.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool isTrue => isTrue,
        string => true,
        _ => !ReferenceEquals(value, Scriban.Runtime.EmptyScriptObject.Default),
    };
}
