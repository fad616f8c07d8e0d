using Parkpress.Diagnostics;

namespace Parkpress.Assets.Minify;

/// <summary>The first place at which a style sheet or script is broken.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units.</param>
/// <param name="Message">What is wrong there.</param>
internal sealed record SyntaxProblem(int Line, int Column, LocalText Message)
{
    /// <summary>A problem at <paramref name="offset"/> of <paramref name="text"/>.</summary>
    public static SyntaxProblem At(string text, int offset, LocalText message)
    {
        var source = new SourceText("", text);
        int line = source.GetLine(offset);
        return new SyntaxProblem(line + 1, offset - source.GetLineStart(line) + 1, message);
    }
}
