using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary><c>break</c>.</summary>
internal sealed class BreakNode : ScriptBreakStatement, ICompiledNode
{
    public override object? Evaluate(TemplateContext context) => ((PageTemplateContext)context).TryLeave(LoopFlow.Break) ? null : base.Evaluate(context);
}
