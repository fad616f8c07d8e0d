using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary>A variable of one call of a template: <c>$item</c>.</summary>
internal sealed class LocalNode(string name, int number) : ScriptVariableLocal(name), IPathNode, IScriptVariablePath
{
    public override object? Evaluate(TemplateContext context) => ((PageTemplateContext)context).CallIfFunction(this, GetValue(context));

    public object? Read(PageTemplateContext context) => GetValue(context);

    public override object? GetValue(TemplateContext context)
    {
        object? value = ((PageTemplateContext)context).Local(number);
        return ReferenceEquals(value, PageTemplateContext.Undefined) ? base.GetValue(context) : value;
    }

    void IScriptVariablePath.SetValue(TemplateContext context, object? valueToSet) => Set((PageTemplateContext)context, valueToSet);

    public void Set(PageTemplateContext context, object? value) => context.Local(number) = value;

    /// <inheritdoc cref="GlobalNode.Exchange"/>
    public object? Exchange(PageTemplateContext context, object? value)
    {
        object? before = context.Local(number);
        context.Local(number) = value;
        return before;
    }
}
