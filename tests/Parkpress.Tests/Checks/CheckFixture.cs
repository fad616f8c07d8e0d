using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Checks;

/// <summary>
/// A page of tests/checks. A line on which something must be found names the rules in a comment, <c># PP2001</c> in front matter and
/// <c>&lt;!-- PP4050 --&gt;</c> in Markdown; a rule named twice is found twice. On other lines nothing may be found.
/// </summary>
internal sealed partial record CheckFixture(string Code, string Text)
{
    /// <summary>Where the page stands on the site of its neighbours.</summary>
    public const string Path = "content/pages/page.md";

    public static IEnumerable<string> Codes =>
        Directory.EnumerateFiles(Repository.At("tests/checks"), "*.md").Select(file => System.IO.Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static CheckFixture Read(string code) => new(code, File.ReadAllText(Repository.At($"tests/checks/{code}.md")).ReplaceLineEndings("\n"));

    /// <summary>What must be found, as <c>line code</c>.</summary>
    public ImmutableArray<string> Expected =>
    [
        .. Text.Split('\n').SelectMany((line, i) => Mark().Match(line).Groups["code"].Captures.Select(capture => $"{i + 1} {capture.Value}")),
    ];

    [GeneratedRegex(@"(?:#|<!--)(?: (?<code>PP\d{4}))+(?: -->)?$")]
    private static partial Regex Mark();
}
