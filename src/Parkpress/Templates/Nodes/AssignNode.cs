using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary><c>$x = value</c>.</summary>
internal sealed class AssignNode : ScriptAssignExpression, ICompiledNode
{
    private readonly GlobalNode? _global;
    private readonly LocalNode? _local;
    private readonly Operand _value;

    public AssignNode(ScriptExpression target, ScriptToken equal, ScriptExpression value)
    {
        Target = target;
        EqualToken = equal;
        Value = value;
        _global = target as GlobalNode;
        _local = target as LocalNode;
        _value = new Operand(value);
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        object? value = _value.Evaluate(page);
        _global?.Set(page, value);
        _local?.Set(page, value);
        return null;
    }
}
