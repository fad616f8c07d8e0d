using System.Reflection;
using System.Text;
using Parkpress.Diagnostics;

namespace Parkpress;

/// <summary>The pages of docs/rules, as they were when this version was made.</summary>
internal static class RulePages
{
    private const string ChineseHeading = "\n## 中文\n";
    private static readonly Assembly Assembly = typeof(RulePages).Assembly;

    /// <summary>The Markdown of a rule's page in one language, beginning with its heading.</summary>
    public static string Read(Rule rule, Language language)
    {
        using Stream stream = Assembly.GetManifestResourceStream("rules/" + rule.Code)
            ?? throw new InvalidOperationException($"docs/rules has no page for {rule.Code}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string page = reader.ReadToEnd().ReplaceLineEndings("\n");
        int chinese = page.IndexOf(ChineseHeading, StringComparison.Ordinal);
        return language == Language.Chinese
            ? page[..page.IndexOf('\n', StringComparison.Ordinal)] + "\n" + page[(chinese + ChineseHeading.Length)..]
            : page[..chinese];
    }
}
