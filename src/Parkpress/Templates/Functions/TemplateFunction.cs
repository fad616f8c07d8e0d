using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>A function that templates may call.</summary>
internal abstract class TemplateFunction : IScriptCustomFunction
{
    /// <summary>As templates write it, with its object: <c>date.format</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Arguments as the reference shows them.</summary>
    public abstract string Signature { get; }

    /// <summary>One line for the reference.</summary>
    public abstract string Meaning { get; }

    /// <summary>A line of template that shows it.</summary>
    public abstract string Example { get; }

    public abstract int RequiredParameterCount { get; }

    public virtual int ParameterCount => RequiredParameterCount;

    // Arguments arrive as written; named ones that are not parameters arrive as members of the argument array.
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), $"argument{index + 1}");

    /// <summary>A call by Scriban.</summary>
    public virtual object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Invoke((PageTemplateContext)context, callerContext?.Span ?? context.CurrentSpan, arguments.ToArray(), blockStatement);

    /// <summary>A call by a node of ours.</summary>
    /// <param name="arguments">Those without a name.</param>
    /// <exception cref="ScriptRuntimeException">There are too few.</exception>
    public object? Invoke(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, ScriptBlockStatement? block) =>
        arguments.Length < RequiredParameterCount
            ? throw new ScriptRuntimeException(span, $"`{Name}` needs {RequiredParameterCount} argument(s): {Signature}")
            : Call(context, span, arguments, block);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    protected abstract object? Call(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, ScriptBlockStatement? block);

    /// <summary>The text of an argument.</summary>
    /// <exception cref="ScriptRuntimeException">It is null.</exception>
    protected string Text(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, int index) =>
        arguments[index] as string
        ?? context.ObjectToString(arguments[index])
        ?? throw new ScriptRuntimeException(span, $"argument {index + 1} of `{Name}` is null: {Signature}");
}
