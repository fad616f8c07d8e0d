using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary><c>wrap function … end</c>.</summary>
internal sealed class WrapNode : ScriptWrapStatement, ICompiledNode
{
    private readonly CallNode _call;

    public WrapNode(CallNode target, ScriptBlockStatement? body)
    {
        Target = target;
        Body = body;
        _call = target;
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        if (_call.Call(page, Body) is { } result)
        {
            page.Write(Span, result);
        }

        return null;
    }
}
