using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary><c>continue</c>.</summary>
internal sealed class ContinueNode : ScriptContinueStatement, ICompiledNode
{
    public override object? Evaluate(TemplateContext context) => ((PageTemplateContext)context).TryLeave(LoopFlow.Continue) ? null : base.Evaluate(context);
}
