using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary>A variable that every template of a page sees: <c>page</c>, <c>site</c>, functions, what a template sets.</summary>
internal sealed class GlobalNode(string name, int number) : ScriptVariableGlobal(name), IPathNode, IScriptVariablePath
{
    public override object? Evaluate(TemplateContext context) => ((PageTemplateContext)context).CallIfFunction(this, GetValue(context));

    public object? Read(PageTemplateContext context) => GetValue(context);

    public override object? GetValue(TemplateContext context)
    {
        object? value = ((PageTemplateContext)context).Globals[number];
        return ReferenceEquals(value, PageTemplateContext.Undefined) ? base.GetValue(context) : value;
    }

    void IScriptVariablePath.SetValue(TemplateContext context, object? valueToSet) => Set((PageTemplateContext)context, valueToSet);

    public void Set(PageTemplateContext context, object? value) => context.Globals[number] = value;

    /// <summary>Gives the variable a value for the length of a loop.</summary>
    /// <returns>What it was.</returns>
    public object? Exchange(PageTemplateContext context, object? value)
    {
        object? before = context.Globals[number];
        context.Globals[number] = value;
        return before;
    }
}
