using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Parkpress.Content;
using Parkpress.Content.Markdown;
using Parkpress.Content.Markdown.Extensions.Highlighting;
using Parkpress.Diagnostics;

namespace Parkpress.Tests.Content.Markdown;

public sealed partial class HighlightingLaws
{
    private static readonly string[] s_pieces =
    [
        "/*", "*/", "//", "#", "--", "<!--", "-->", "<a ", "</", ">", "/>", "\"", "\"\"\"", "'", "'''", "`", "\\", "${", "}", "$a", "a:", ": ", "- ", "[x]", "b = 1", "if", "SELECT",
        "f(", "0x1F", "3.14", "1e9", "100%", "&amp;", "&", "甲", "😀", " ", "\t", "\n", "\n+", "\n-", "@@", "@media", "#fff", "_x", "<#", "#>", "--[[",
    ];

    [Fact]
    public void The_text_of_coloured_code_is_the_code() =>
        Gen.OneOf(s_pieces).List[0, 40].Select(string.Concat).Select(Gen.OneOf(LanguageCatalog.All.Select(language => language.Aliases[0]).ToArray())).Sample(
            (code, language) =>
            {
                string block = code.Length == 0 ? "" : code + "\n";
                Assert.Equal(block, TextOf(Read($"~~~~~~~~ {language}\n{block}~~~~~~~~\n")));
            },
            iter: 20_000);

    [Fact]
    public void An_alias_names_one_language() =>
        Assert.Equal(LanguageCatalog.Names.Count(), LanguageCatalog.Names.Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("docs/markdown.md")]
    [InlineData("docs/markdown.zh-CN.md")]
    public void The_guide_lists_every_language_with_its_names(string path)
    {
        string guide = File.ReadAllText(TinySites.Repository.At(path));

        Assert.All(LanguageCatalog.All, language => Assert.Contains(
            $"\n| {language.Name} | {string.Join(", ", language.Aliases.Select(alias => $"`{alias}`"))} |\n", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_language_gives_colours() =>
        Assert.All(LanguageCatalog.All, language => Assert.Contains("hl-", Read($"```{language.Aliases[0]}\n{Sample(language)}\n```\n").Content.Html, StringComparison.Ordinal));

    [Theory]
    [InlineData("c#", "\"\\")]
    [InlineData("css", "a:")]
    [InlineData("json", "\"")]
    [InlineData("html", "<a ")]
    [InlineData("html", "<!--")]
    [InlineData("sh", "${")]
    [InlineData("sh", "#")]
    [InlineData("yaml", "[\"")]
    [InlineData("python", "'''")]
    [InlineData("sql", "/*")]
    [InlineData("html", "&")]
    public void Hostile_code_takes_no_time(string language, string piece)
    {
        string code = string.Concat(Enumerable.Repeat(piece, 90_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Read($"~~~ {language}\n{code}\n~~~\n");

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 3);
    }

    [Fact]
    public void Code_beyond_the_limit_stays_plain_and_that_is_said()
    {
        var diagnostics = new DiagnosticBag();
        string text = $"```sql\n{new string('a', 1_000_000)}\n```\n";

        Body body = MarkdownReader.Read(new SourceText("a.md", text), 0, new MarkdownOptions(), diagnostics);

        Assert.Equal(["PP2165"], diagnostics.ToSorted().Select(finding => finding.Rule.Code));
        Assert.StartsWith("<pre><code class=\"language-sql\">", body.Content.Html, StringComparison.Ordinal);
    }

    private static string Sample(CodeLanguage language) => language.Scanner switch
    {
        DiffScanner => "+a",
        MarkupScanner => "<a>",
        KeyScanner => "# a",
        _ => "\"a\"",
    };

    private static Body Read(string text) => MarkdownReader.Read(new SourceText("a.md", text), 0, new MarkdownOptions(), new DiagnosticBag());

    private static string TextOf(Body body)
    {
        string html = body.Content.Html;
        int start = html.IndexOf("<code", StringComparison.Ordinal);
        string inner = html[(html.IndexOf('>', start) + 1)..html.IndexOf("</code>", StringComparison.Ordinal)];
        return WebUtility.HtmlDecode(Tag().Replace(inner, ""));
    }

    [GeneratedRegex("</?span[^>]*>")]
    private static partial Regex Tag();
}
