using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary>Statements one after another.</summary>
internal sealed class CompiledBlock
{
    private readonly ScriptBlockStatement _block;
    private readonly (ScriptStatement Statement, bool IsOurs)[] _statements;

    private CompiledBlock(ScriptBlockStatement block)
    {
        _block = block;
        _statements =
        [
            .. block.Statements.Where(statement => !statement.CanSkipEvaluation && statement is not ScriptNopStatement)
                .Select(statement => (statement, statement is ICompiledNode)),
        ];
    }

    public static CompiledBlock? Of(ScriptBlockStatement? block) => block is null ? null : new CompiledBlock(block);

    /// <summary>Runs until the end, or until a statement breaks off the loop around it.</summary>
    public void Run(PageTemplateContext context)
    {
        foreach ((ScriptStatement statement, bool isOurs) in _statements)
        {
            if (isOurs)
            {
                statement.Evaluate(context);
            }
            else if (context.Evaluate(statement, aliasReturnedFunction: false) is { } result && statement.CanOutput)
            {
                context.Write(_block.Span, result);
            }

            if (context.Flow != LoopFlow.Next)
            {
                return;
            }
        }
    }
}
