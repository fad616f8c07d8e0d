using Parkpress.Templates.Views;
using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary><c>list[0]</c> of a list that is a variable or a member.</summary>
internal sealed class IndexerNode : ScriptIndexerExpression, ICompiledNode
{
    private readonly Operand _target;
    private readonly Operand _index;

    public IndexerNode(ScriptExpression target, ScriptExpression index)
    {
        Target = target;
        Index = index;
        _target = new Operand(target);
        _index = new Operand(index);
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        object? target = _target.Evaluate(page);
        if (target is object[] or SummaryList && _index.Evaluate(page) is int index)
        {
            var list = (System.Collections.IList)target;
            int at = index < 0 ? list.Count + index : index;
            if (at >= 0 && at < list.Count)
            {
                return page.CallIfFunction(this, list[at]);
            }
        }

        // Rare kinds of values and all errors are told by Scriban. To evaluate the two again changes nothing: they only read.
        return page.CallIfFunction(this, ReadByScriban(context));
    }

    private object? ReadByScriban(TemplateContext context)
    {
        try
        {
            return GetValue(context);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(Span, $"Unexpected exception while accessing target expression: {exception.Message}", exception);
        }
    }
}
