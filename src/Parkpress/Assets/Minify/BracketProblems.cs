using Parkpress.Diagnostics;

namespace Parkpress.Assets.Minify;

/// <summary>Words what is wrong with brackets and other pairs.</summary>
internal static class BracketProblems
{
    /// <summary>A closing bracket where none is open.</summary>
    public static SyntaxProblemException Unopened(string text, int offset) => At(
        text, offset, $"`{text[offset]}` closes nothing", $"多余的 `{text[offset]}`");

    /// <summary>A closing bracket of another kind than the one opened last.</summary>
    public static SyntaxProblemException Mismatched(string text, int offset, char opener) => At(
        text, offset, $"`{text[offset]}` does not close `{opener}`", $"`{text[offset]}` 与 `{opener}` 不配对");

    /// <summary>A bracket that is open at the end, or a template with an expression in it.</summary>
    public static SyntaxProblemException Unclosed(string text, int offset)
    {
        string opener = text[offset] == '`' ? "`` ` ``" : $"`{text[offset]}`";
        return At(text, offset, $"{opener} is never closed", $"{opener} 没有对应的结束符号");
    }

    /// <summary>A comment, string or the like that is open at the end.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="english">What it is.</param>
    /// <param name="chinese">The same.</param>
    public static SyntaxProblemException Unclosed(string text, int offset, string english, string chinese) => At(
        text, offset, $"{english} is never closed", $"{chinese}没有结束");

    /// <summary>The bracket that <paramref name="closer"/> closes; null for any other character.</summary>
    public static char? OpenerOf(char closer) => closer switch
    {
        ')' => '(',
        ']' => '[',
        '}' => '{',
        _ => null,
    };

    private static SyntaxProblemException At(string text, int offset, string english, string chinese) =>
        new(SyntaxProblem.At(text, offset, new LocalText(english, chinese)));
}
