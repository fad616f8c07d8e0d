using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary>A template whose nodes are ours; shared by all threads.</summary>
/// <param name="Body">Its statements; null when it is empty.</param>
/// <param name="Locals">Its variables with a dollar sign.</param>
internal sealed record CompiledTemplate(CompiledBlock? Body, VariableNames Locals)
{
    /// <summary>The template in nodes of ours; null when it uses one of the rare statements that Scriban alone carries out.</summary>
    /// <param name="globals">Takes up the names of the variables without a dollar sign.</param>
    public static CompiledTemplate? TryMake(ScriptPage page, VariableNames globals)
    {
        var locals = new VariableNames();
        var compiler = new TemplateCompiler(globals, locals);
        var compiled = (ScriptPage)compiler.Visit((ScriptNode)page)!;
        return compiler.IsPlain ? null : new CompiledTemplate(CompiledBlock.Of(compiled.Body), locals);
    }
}
