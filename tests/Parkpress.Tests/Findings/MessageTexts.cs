using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Findings;

/// <summary>The texts for people that stand in the library's code, and what a text must be like in each language.</summary>
internal static partial class MessageTexts
{
    /// <summary>Every pair of literals that is written as a <see cref="LocalText"/>, with its place; interpolated values stay as written.</summary>
    public static ImmutableArray<(string Place, LocalText Text)> InCode { get; } =
    [
        .. from path in Directory.EnumerateFiles(Repository.At("src/Parkpress"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("\\obj\\", StringComparison.Ordinal)
           let code = File.ReadAllText(path)
           from match in Pair().Matches(code)
           let line = code.AsSpan(0, match.Index).Count('\n') + 1
           select ($"{Path.GetFileName(path)}:{line}", new LocalText(Unquote(match.Groups["english"].Value), Unquote(match.Groups["chinese"].Value))),
    ];

    /// <summary>What is wrong with a text, or null.</summary>
    public static string? ProblemOf(LocalText text)
    {
        string english = Prose(text.English);
        string chinese = Prose(text.Chinese);
        return text.English.Length == 0 || text.Chinese.Length == 0 ? "one of the languages is missing"
            : Hanzi().IsMatch(english) ? "there is Chinese in the English text, outside backticks"
            : Phrase().IsMatch(chinese) ? "there is an English phrase in the Chinese text"
            : text.English == text.Chinese ? (Word().IsMatch(english) ? "both languages say the same" : null)
            : Word().IsMatch(english) && !Hanzi().IsMatch(chinese) ? "the Chinese text holds no 汉字"
            : english.StartsWith(' ') || english.EndsWith('.') || Capital().IsMatch(english) ? "English begins in lower case and has no full stop"
            : chinese.EndsWith('。') ? "Chinese has no full stop"
            : HalfWidth().IsMatch(chinese) ? "there is half-width punctuation in the Chinese text"
            : null;
    }

    /// <summary>A text without its code and without the holes that values fill: neither has a language.</summary>
    private static string Prose(string text) => Hole().Replace(Code().Replace(text, "`"), "`");

    private static string Unquote(string literal) => literal.TrimStart('$')[1..^1].Replace("\\\\", "\\", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal);

    [GeneratedRegex("""(?:LocalText|new)\(\s*(?<english>\$?"(?:\\.|[^"\\])*"),\s*(?<chinese>\$?"(?:\\.|[^"\\])*")\s*\)""")]
    private static partial Regex Pair();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Hanzi();

    [GeneratedRegex("[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}")]
    private static partial Regex Phrase();

    [GeneratedRegex("[a-z]{2,}")]
    private static partial Regex Word();

    // Names keep their capital: HTML, Markdown, YAML, U+0008, Parkpress.
    [GeneratedRegex("^[A-Z](?!arkdown|arkpress|eChat|[A-Z+])")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,;:!?]|[,;:!?]\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex HalfWidth();
}
