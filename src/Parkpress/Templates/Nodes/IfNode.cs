using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary><c>if … else if … else … end</c>.</summary>
internal sealed class IfNode : ScriptIfStatement, ICompiledNode
{
    private readonly Operand _condition;
    private readonly CompiledBlock? _then;
    private readonly IfNode? _elseIf;
    private readonly CompiledBlock? _else;

    public IfNode(ScriptKeyword? elseKeyword, ScriptExpression? condition, ScriptBlockStatement? then, ScriptConditionStatement? otherwise)
    {
        ElseKeyword = elseKeyword;
        Condition = condition;
        Then = then;
        Else = otherwise;
        _condition = new Operand(condition);
        _then = CompiledBlock.Of(then);
        _elseIf = otherwise as IfNode;
        _else = CompiledBlock.Of((otherwise as ScriptElseStatement)?.Body);
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        for (IfNode? node = this; node is not null; node = node._elseIf)
        {
            if (node._condition.Test(page))
            {
                node._then?.Run(page);
                return null;
            }

            node._else?.Run(page);
        }

        return null;
    }
}
