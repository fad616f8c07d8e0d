using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary><c>condition ? a : b</c>.</summary>
internal sealed class ConditionalNode : ScriptConditionalExpression, ICompiledNode
{
    private readonly Operand _condition;
    private readonly Operand _then;
    private readonly Operand _else;

    public ConditionalNode(ScriptExpression condition, ScriptExpression then, ScriptExpression otherwise)
    {
        Condition = condition;
        ThenValue = then;
        ElseValue = otherwise;
        _condition = new Operand(condition);
        _then = new Operand(then);
        _else = new Operand(otherwise);
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        return _condition.Test(page) ? _then.Evaluate(page) : _else.Evaluate(page);
    }
}
