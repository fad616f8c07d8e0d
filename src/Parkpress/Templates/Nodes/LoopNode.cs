using System.Collections;
using Parkpress.Templates.Views;
using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary><c>for item in list … end</c>.</summary>
internal sealed class LoopNode : ScriptForStatement, ICompiledNode
{
    private readonly Operand _list;
    private readonly GlobalNode? _global;
    private readonly LocalNode? _local;
    private readonly GlobalNode _loop;
    private readonly CompiledBlock? _body;
    private readonly CompiledBlock? _else;
    private readonly (string Name, ScriptExpression? Value)[] _options;

    /// <param name="variable">A <see cref="GlobalNode"/> or <see cref="LocalNode"/>.</param>
    /// <param name="loop">The variable <c>for</c>.</param>
    public LoopNode(
        ScriptExpression variable, ScriptExpression list, ScriptList<ScriptNamedArgument>? options, ScriptBlockStatement? body, ScriptElseStatement? otherwise, GlobalNode loop)
    {
        Variable = variable;
        Iterator = list;
        NamedArguments = options!;
        Body = body;
        Else = otherwise;
        _global = variable as GlobalNode;
        _local = variable as LocalNode;
        _list = new Operand(list);
        _loop = loop;
        _body = CompiledBlock.Of(body);
        _else = CompiledBlock.Of(otherwise?.Body);
        _options = [.. options?.Select(option => (option.Name!.Name!, option.Value)) ?? []];
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        page.EnterLoop();
        try
        {
            object? list = _list.Evaluate(page);
            switch (list)
            {
                case null:
                    break;
                case IEnumerable items when _options.Length > 0:
                    Run(page, Select(page, items));
                    break;
                case IList items and (object[] or SummaryList):
                    Run(page, items);
                    break;
                case IEnumerable items:
                    Run(page, items);
                    break;
                default:
                    throw new ScriptRuntimeException(Iterator!.Span, $"Unexpected type `{list.GetType()}` for iterator");
            }
        }
        finally
        {
            page.ExitLoop();
        }

        return null;
    }

    private void Run(PageTemplateContext context, IEnumerable items)
    {
        IEnumerator each = items.GetEnumerator();
        var loop = new LoopView(items, each);
        object? outerItem = Exchange(context, PageTemplateContext.Undefined);
        object? outerLoop = _loop.Exchange(context, loop);
        bool isAny = each.MoveNext();
        if (isAny)
        {
            do
            {
                context.StepLoop(this);
                loop.Enter(each.Current);
                Set(context, each.Current);
                _body?.Run(context);
                LoopFlow flow = context.Flow;
                context.Flow = LoopFlow.Next;
                bool isLast = loop.IsLast();
                if (flow == LoopFlow.Break || isLast)
                {
                    break;
                }
            }
            while (true);
        }

        Exchange(context, outerItem);
        if (!isAny)
        {
            _else?.Run(context);
        }

        _loop.Exchange(context, outerLoop);
    }

    private void Run(PageTemplateContext context, IList items)
    {
        int count = items.Count;
        var loop = new LoopView(items, count);
        object? outerItem = Exchange(context, PageTemplateContext.Undefined);
        object? outerLoop = _loop.Exchange(context, loop);
        for (int i = 0; i < count; i++)
        {
            context.StepLoop(this);
            object? item = items[i];
            loop.Enter(item);
            Set(context, item);
            _body?.Run(context);
            LoopFlow flow = context.Flow;
            context.Flow = LoopFlow.Next;
            if (flow == LoopFlow.Break)
            {
                break;
            }
        }

        Exchange(context, outerItem);
        if (count == 0)
        {
            _else?.Run(context);
        }

        _loop.Exchange(context, outerLoop);
    }

    /// <summary>What the options leave, in Scriban's order: first <c>offset</c>, then <c>reversed</c>, then <c>limit</c>.</summary>
    private object?[] Select(PageTemplateContext context, IEnumerable items)
    {
        int offset = 0;
        int limit = 0;
        bool isReversed = false;
        foreach ((string name, ScriptExpression? value) in _options)
        {
            if (name == "reversed")
            {
                isReversed = true;
                continue;
            }

            if (value is null)
            {
                throw new ScriptRuntimeException(Span, $"Invalid `{name}` argument. Value is required.");
            }

            int number = context.ToInt(value.Span, context.Evaluate(value, aliasReturnedFunction: false));
            if (name == "offset")
            {
                offset = number;
            }
            else
            {
                limit = number;
            }
        }

        IEnumerable<object?> chosen = items.Cast<object?>().Skip(offset);
        chosen = isReversed ? chosen.Reverse() : chosen;
        return limit > 0 ? chosen.Take(limit).ToArray() : chosen.ToArray();
    }

    private void Set(PageTemplateContext context, object? value)
    {
        _global?.Set(context, value);
        _local?.Set(context, value);
    }

    private object? Exchange(PageTemplateContext context, object? value) => _global is null ? _local!.Exchange(context, value) : _global.Exchange(context, value);
}
