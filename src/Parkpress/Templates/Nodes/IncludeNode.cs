using Parkpress.Templates.Functions;
using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary><c>include "name" argument: value</c>, the name a text in quotation marks.</summary>
internal sealed class IncludeNode : ScriptFunctionCall, ICompiledNode
{
    private readonly GlobalNode _function;
    private readonly string _name;
    private readonly (string Name, Operand Value)[] _arguments;
    private TemplateCall? _call;
    private Bound? _bound;

    private IncludeNode(GlobalNode target, ScriptList<ScriptExpression> arguments, string name)
    {
        Target = target;
        Arguments = arguments;
        _function = target;
        _name = name;
        _arguments = [.. arguments.Skip(1).Cast<ScriptNamedArgument>().Select(argument => (argument.Name!.Name!, new Operand(argument.Value)))];
    }

    public static IncludeNode? TryMake(ScriptExpression? target, ScriptList<ScriptExpression> arguments) =>
        target is GlobalNode { BaseName: "include" } include
        && arguments.Count > 0
        && arguments[0] is ScriptLiteral { Value: string name }
        && arguments.Skip(1).All(argument => argument is ScriptNamedArgument { Name.Name: not null, Value: not null })
            ? new IncludeNode(include, arguments, name)
            : null;

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        if (_function.Read(page) is not IncludeFunction)
        {
            // A template has given the name another meaning.
            return page.CallForeign(new ForeignCall(this, Arguments), _function.Read(page));
        }

        Bound bound = _bound is { } known && known.Library == page.Services.Library ? known : Bind(page);
        _call ??= new TemplateCall(_name, Span);
        if (bound.Template.Compiled is null)
        {
            return Run(page, bound.Template);
        }

        int frame = page.OpenFrame(bound.Template.Compiled);
        for (int i = 0; i < _arguments.Length; i++)
        {
            object? value = _arguments[i].Value.Evaluate(page);
            if (bound.Numbers[i] is >= 0 and var number)
            {
                page.LocalOf(frame, number) = value;
            }
        }

        page.RunFrame(bound.Template, _call, frame);
        return null;
    }

    private Bound Bind(PageTemplateContext context)
    {
        TemplateSource partial = Partials.Find(context, Span, _name);
        int[] numbers = [.. _arguments.Select(argument => partial.Compiled is { } compiled && compiled.Locals.TryFind(argument.Name, out int number) ? number : -1)];
        return _bound = new Bound(context.Services.Library, partial, numbers);
    }

    private object? Run(PageTemplateContext context, TemplateSource partial)
    {
        var arguments = new (string, object?)[_arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = (_arguments[i].Name, _arguments[i].Value.Evaluate(context));
        }

        context.Run(partial, _call, arguments);
        return null;
    }

    /// <summary>The partial, and which of its variables each argument is; -1 when it does not name it.</summary>
    private sealed record Bound(TemplateLibrary Library, TemplateSource Template, int[] Numbers);
}
