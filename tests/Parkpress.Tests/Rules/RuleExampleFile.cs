namespace Parkpress.Tests.Rules;

/// <summary>One file of an example in docs/rules.</summary>
/// <param name="Path">Below the root of the site.</param>
/// <param name="Text">Its content.</param>
internal sealed record RuleExampleFile(string Path, string Text)
{
    private const string Title = "---\ntitle: 示例\n---\n\n";

    /// <summary>As it goes to disk: Markdown that is shown without a title gets one.</summary>
    public string FileText =>
        Path.EndsWith(".md", StringComparison.Ordinal) && !Text.StartsWith("---\n", StringComparison.Ordinal) && !Text.Contains("title: ", StringComparison.Ordinal)
            ? Title + Text
            : Text;
}
