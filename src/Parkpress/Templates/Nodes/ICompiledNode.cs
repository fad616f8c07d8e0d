using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary>
/// A node of ours in Scriban's tree. It stands where Scriban's own node stood, with the same meaning, and is evaluated by a plain call:
/// without the state that Scriban saves and restores around each of its nodes, and with variables looked up by number.
/// </summary>
/// <remarks>
/// Hot: a page evaluates hundreds of nodes. <c>CompiledTemplateLaws</c> renders generated templates with and without these nodes and
/// compares; decision 0030 says what this saves.
/// </remarks>
internal interface ICompiledNode;

/// <summary>An expression that may name a function, which is not called when its name alone is asked for.</summary>
internal interface IPathNode : ICompiledNode
{
    /// <summary>The value, a function uncalled.</summary>
    object? Read(PageTemplateContext context);
}

/// <summary>An expression that yields true or false without an object around it.</summary>
internal interface IConditionNode : ICompiledNode
{
    bool Test(PageTemplateContext context);
}

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
