using System.Text.RegularExpressions;

namespace Parkpress.Cli.Reporting;

/// <summary>Lays a page of docs/rules out for a terminal: examples indented, headings bold where that can be shown.</summary>
internal static partial class RulePageText
{
    private const string Indent = "    ";

    /// <param name="page">Markdown of a rule's page.</param>
    /// <param name="isStyled">True for a terminal with colours.</param>
    public static IEnumerable<string> Lines(string page, bool isStyled)
    {
        string? fence = null;
        foreach (string line in page.TrimEnd('\n').Split('\n'))
        {
            if (fence is not null)
            {
                if (line == fence)
                {
                    fence = null;
                }
                else
                {
                    yield return (Indent + line).TrimEnd();
                }
            }
            else if (Fence().Match(line) is { Success: true } opening)
            {
                fence = opening.Groups["fence"].Value;
                if (opening.Groups["file"].Value is { Length: > 0 } file)
                {
                    yield return Bold($"{Indent}-- {file} --", isStyled);
                }
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                yield return Bold(line[2..], isStyled);
            }
            else
            {
                yield return Strong().Replace(line, match => Bold(match.Groups["text"].Value, isStyled));
            }
        }
    }

    private static string Bold(string text, bool isStyled) => isStyled ? $"\e[1m{text}\e[0m" : text;

    [GeneratedRegex("^(?<fence>`{3,})\\w* ?(?<file>\\S*)$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\*\*(?<text>[^*]+)\*\*")]
    private static partial Regex Strong();
}
