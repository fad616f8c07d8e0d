using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Rules;

/// <summary>A page of docs/rules, as far as it can be held against the code.</summary>
/// <param name="Text">The whole page.</param>
/// <param name="Bad">Files of the example that breaks the rule; empty when it cannot be shown as text.</param>
/// <param name="Good">Files of the example that keeps it.</param>
internal sealed partial record RulePage(string Text, ImmutableArray<RuleExampleFile> Bad, ImmutableArray<RuleExampleFile> Good)
{
    /// <summary>The page of a rule; both languages must show the same examples.</summary>
    public static RulePage Read(string code)
    {
        string text = File.ReadAllText(Repository.At($"docs/rules/{code}.md"));
        string[] parts = Heading().Split(text);
        Assert.True(parts.Length == 5, $"{code}.md needs `Bad:`, `Good:`, `错误写法：` and `正确写法：` on lines of their own, in this order");
        ImmutableArray<RuleExampleFile> bad = ReadFiles(parts[1]);
        ImmutableArray<RuleExampleFile> good = ReadFiles(parts[2]);
        Assert.Equal(bad, ReadFiles(parts[3]));
        Assert.Equal(good, ReadFiles(parts[4]));
        return new RulePage(text, bad, good);
    }

    /// <summary>The fenced blocks whose info names a file; others are for readers alone.</summary>
    private static ImmutableArray<RuleExampleFile> ReadFiles(string section) =>
        [.. Fence().Matches(section).Select(match => new RuleExampleFile(match.Groups["path"].Value, match.Groups["text"].Value))];

    [GeneratedRegex("^(?:Bad:|Good:|错误写法：|正确写法：)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^(?<fence>`{3,})[a-z]+ (?<path>\\S+)\n(?<text>.*?)^\\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
