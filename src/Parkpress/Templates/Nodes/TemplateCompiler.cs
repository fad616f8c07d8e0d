using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary>Copies a template's tree and puts nodes of ours where there is one; the others stay Scriban's and work side by side with them.</summary>
internal sealed class TemplateCompiler : ScriptRewriter
{
    private readonly VariableNames _globals;
    private readonly VariableNames _locals;
    private int _foreignBlocks;

    public TemplateCompiler(VariableNames globals, VariableNames locals)
    {
        _globals = globals;
        _locals = locals;
        CopyTrivias = false;
    }

    /// <summary>True when the template has something that reaches into Scriban's own variables or flow; then it is left to Scriban as a whole.</summary>
    public bool IsPlain { get; private set; }

    public override ScriptNode Visit(ScriptRawStatement node) => new TextNode(node);

    public override ScriptNode Visit(ScriptExpressionStatement node) => new PrintNode(Copy(node.Expression));

    public override ScriptNode Visit(ScriptIfStatement node) =>
        new IfNode(Copy(node.ElseKeyword), Copy(node.Condition), Copy(node.Then), Copy(node.Else));

    public override ScriptNode Visit(ScriptForStatement node)
    {
        bool isKnown = node.Variable is ScriptVariableGlobal or ScriptVariableLocal
            && node.Iterator is not null
            && node.NamedArguments?.All(option => option.Name?.Name is "offset" or "limit" or "reversed") != false;
        return isKnown
            ? new LoopNode(Copy(node.Variable)!, Copy(node.Iterator)!, VisitAll(node.NamedArguments), Copy(node.Body), Copy(node.Else), Global(ScriptVariable.ForObject))
            : Plain(base.Visit(node));
    }

    public override ScriptNode Visit(ScriptBreakStatement node) => _foreignBlocks > 0 ? Plain(base.Visit(node)) : new BreakNode();

    public override ScriptNode Visit(ScriptContinueStatement node) => _foreignBlocks > 0 ? Plain(base.Visit(node)) : new ContinueNode();

    public override ScriptNode Visit(ScriptWrapStatement node) =>
        Copy(node.Target) is CallNode call ? new WrapNode(call, Copy(node.Body)) : Plain(base.Visit(node));

    public override ScriptNode Visit(ScriptVariableGlobal node) => Global(node);

    public override ScriptNode Visit(ScriptVariableLocal node) => new LocalNode(node.BaseName, _locals.NumberOf(node.BaseName));

    public override ScriptNode Visit(ScriptMemberExpression node)
    {
        // What these evaluate names variables by text.
        IsPlain |= node.Member?.BaseName is "eval" or "eval_template";
        return node.Target is null || node.Member is null ? Plain(base.Visit(node)) : new MemberNode(
            Copy(node.Target)!, Copy(node.DotToken)!, new ScriptVariableGlobal(node.Member.BaseName) { Span = node.Member.Span });
    }

    public override ScriptNode Visit(ScriptIndexerExpression node) =>
        node is { Target: IScriptVariablePath and not ScriptNestedExpression, Index: IScriptVariablePath or ScriptLiteral or ScriptUnaryExpression }
            ? new IndexerNode(Copy(node.Target)!, Copy(node.Index)!)
            : base.Visit(node);

    public override ScriptNode Visit(ScriptAssignExpression node) =>
        node is { Target: ScriptVariableGlobal or ScriptVariableLocal, Value: not null, EqualToken.TokenType: Scriban.Parsing.TokenType.Equal }
            ? new AssignNode(Copy(node.Target)!, Copy(node.EqualToken)!, Copy(node.Value)!)
            : base.Visit(node);

    public override ScriptNode Visit(ScriptNestedExpression node) =>
        node.Expression is null ? Plain(base.Visit(node)) : new NestedNode(Copy(node.Expression)!);

    public override ScriptNode Visit(ScriptConditionalExpression node) =>
        node is { Condition: not null, ThenValue: not null, ElseValue: not null }
            ? new ConditionalNode(Copy(node.Condition)!, Copy(node.ThenValue)!, Copy(node.ElseValue)!)
            : Plain(base.Visit(node));

    public override ScriptNode Visit(ScriptUnaryExpression node) =>
        node is { Operator: ScriptUnaryOperator.Not, Right: not null } ? new NotNode(Copy(node.OperatorToken), Copy(node.Right)!) : base.Visit(node);

    public override ScriptNode Visit(ScriptBinaryExpression node)
    {
        if (node.Left is null || node.Right is null)
        {
            return Plain(base.Visit(node));
        }

        (ScriptExpression left, ScriptToken? token, ScriptExpression right) = (Copy(node.Left)!, Copy(node.OperatorToken), Copy(node.Right)!);
        return node.Operator is ScriptBinaryOperator.And or ScriptBinaryOperator.Or
            ? new LogicNode(left, token, right, node.Operator)
            : new BinaryNode(left, token, right, node.Operator);
    }

    public override ScriptNode Visit(ScriptFunctionCall node)
    {
        ScriptExpression? target = Copy(node.Target);
        ScriptList<ScriptExpression> arguments = VisitAll(node.Arguments)!;
        return IncludeNode.TryMake(target, arguments) is { } include
            ? include
            : new CallNode(target, arguments) { OpenParent = Copy(node.OpenParent), CloseParen = Copy(node.CloseParen), ExplicitCall = node.ExplicitCall };
    }

    public override ScriptNode Visit(ScriptPipeCall node)
    {
        // Scriban reads `a | f | g` as `a | (f | g)` and has `g` ask `f` for its argument; ours go from left to right.
        ScriptExpression? value = Copy(node.From);
        ScriptExpression? rest = node.To;
        while (rest is ScriptPipeCall next)
        {
            value = Pipe(value, next.From);
            rest = next.To;
        }

        return Pipe(value, rest) is { } pipe ? pipe : Plain(base.Visit(node));
    }

    private PipeNode? Pipe(ScriptExpression? value, ScriptExpression? function)
    {
        ScriptExpression? copy = Copy(function);
        return value is not null && copy is CallNode or IPathNode
            ? new PipeNode(value, token: null, copy) { Span = function!.Span }
            : null;
    }

    public override ScriptNode Visit(ScriptCaseStatement node) => InForeignBlock(() => base.Visit(node));

    public override ScriptNode Visit(ScriptCaptureStatement node) => InForeignBlock(() => base.Visit(node));

    public override ScriptNode Visit(ScriptFunction node) => Plain(base.Visit(node));

    public override ScriptNode Visit(ScriptAnonymousFunction node) => Plain(base.Visit(node));

    public override ScriptNode Visit(ScriptReturnStatement node) => Plain(base.Visit(node));

    public override ScriptNode Visit(ScriptWhileStatement node) => Plain(base.Visit(node));

    public override ScriptNode Visit(ScriptTableRowStatement node) => Plain(base.Visit(node));

    public override ScriptNode Visit(ScriptWithStatement node) => Plain(base.Visit(node));

    public override ScriptNode Visit(ScriptImportStatement node) => Plain(base.Visit(node));

    public override ScriptNode Visit(ScriptReadOnlyStatement node) => Plain(base.Visit(node));

    public override ScriptNode Visit(ScriptThisExpression node) => Plain(base.Visit(node));

    private GlobalNode Global(ScriptVariable node) => new(node.BaseName, _globals.NumberOf(node.BaseName));

    private TNode? Copy<TNode>(TNode? node)
        where TNode : ScriptNode =>
        (TNode?)Visit((ScriptNode?)node);

    private ScriptNode InForeignBlock(Func<ScriptNode> visit)
    {
        _foreignBlocks++;
        ScriptNode copy = visit();
        _foreignBlocks--;
        return copy;
    }

    private ScriptNode Plain(ScriptNode node)
    {
        IsPlain = true;
        return node;
    }
}
