namespace Parkpress.Assets.Minify;

/// <summary>Ends a parse at its first error. Never leaves this folder.</summary>
internal sealed class SyntaxProblemException(SyntaxProblem problem) : Exception
{
    public SyntaxProblem Problem { get; } = problem;
}
