namespace Parkpress.Templates.Nodes;

/// <summary>An expression that may name a function, which is not called when its name alone is asked for.</summary>
internal interface IPathNode : ICompiledNode
{
    /// <summary>The value, a function uncalled.</summary>
    object? Read(PageTemplateContext context);
}
