namespace Parkpress.Templates.Nodes;

/// <summary>An expression that yields true or false without an object around it.</summary>
internal interface IConditionNode : ICompiledNode
{
    bool Test(PageTemplateContext context);
}
