using System.Collections.Immutable;
using System.Management.Automation.Language;

namespace Parkpress.Tests.Scripts;

/// <summary>Reads scripts with PowerShell 7's own parser and tells what Windows PowerShell 5.1 would not understand.</summary>
internal static class PowerShellSyntax
{
    public static ImmutableArray<string> ErrorsIn(string script)
    {
        Parser.ParseInput(script, out _, out ParseError[] errors);
        return [.. errors.Select(error => $"line {error.Extent.StartLineNumber}: {error.Message}")];
    }

    /// <summary>Every place with syntax that came after 5.1: ternaries, <c>??</c>, <c>??=</c>, <c>?.</c>, <c>&amp;&amp;</c>, <c>||</c>, <c>clean</c> blocks.</summary>
    public static ImmutableArray<string> NewerThan51(string script)
    {
        ScriptBlockAst root = Parser.ParseInput(script, out Token[] tokens, out _);
        IEnumerable<string> nodes = root.FindAll(IsNewer, searchNestedScriptBlocks: true).Select(node => Describe(node.Extent));
        IEnumerable<string> signs = tokens
            .Where(token => token.Kind is TokenKind.QuestionQuestion or TokenKind.QuestionQuestionEquals or TokenKind.QuestionDot or TokenKind.QuestionLBracket)
            .Select(token => Describe(token.Extent));
        return [.. nodes.Concat(signs)];
    }

    private static bool IsNewer(Ast node) =>
        node is TernaryExpressionAst or PipelineChainAst or ScriptBlockAst { CleanBlock: not null };

    private static string Describe(IScriptExtent extent) => $"line {extent.StartLineNumber}: {extent.Text}";
}
