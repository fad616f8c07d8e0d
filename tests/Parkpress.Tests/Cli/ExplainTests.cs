using Parkpress.Cli.Commands;
using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;

namespace Parkpress.Tests.Cli;

public sealed class ExplainTests
{
    public static TheoryData<string> Codes => [.. RuleCatalog.All.Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_is_explained_in_the_language_asked_for(string code)
    {
        Rule rule = RuleCatalog.All.Single(known => known.Code == code);
        string[] english = [.. RulePageText.Lines(RulePages.Read(rule, Language.English), isStyled: false)];
        string[] chinese = [.. RulePageText.Lines(RulePages.Read(rule, Language.Chinese), isStyled: false)];

        Assert.Equal($"{code} {rule.Name}", english[0]);
        Assert.Equal(english[0], chinese[0]);
        Assert.Contains(english, line => line.StartsWith("Why. ", StringComparison.Ordinal));
        Assert.Contains(chinese, line => line.StartsWith("为什么。 ", StringComparison.Ordinal));
        Assert.DoesNotContain(english, line => line.Contains("为什么。", StringComparison.Ordinal));
        Assert.DoesNotContain(chinese, line => line.StartsWith("Why.", StringComparison.Ordinal));
        Assert.DoesNotContain(english.Concat(chinese), line => line.StartsWith("```", StringComparison.Ordinal));
    }

    [Fact]
    public void A_terminal_shows_headings_bold_and_examples_indented() =>
        Assert.Equal(
            ["\e[1mPP1 a\e[0m", "", "\e[1mWhat.\e[0m It **is**.", "", "\e[1m    -- content/a.md --\e[0m", "    # no heading", "", "    ```", "end"],
            RulePageText.Lines("# PP1 a\n\n**What.** It **is**.\n\n````markdown content/a.md\n# no heading\n\n```\n````\nend\n", isStyled: true));

    [Fact]
    public void Help_is_wrapped_in_a_terminal_and_breaks_between_hanzi()
    {
        var services = new CommandServices(
            new Terminal(TextWriter.Null, TextWriter.Null, Language.Chinese, new TerminalSettings(false, false, 100)), TimeProvider.System, ".");
        System.CommandLine.Command build = CommandTree.Make(services).Subcommands.Single(command => command.Name == "build");
        string[] lines = new HelpText(Language.Chinese, 80).Of(build).Split('\n');

        Assert.All(lines, line => Assert.InRange(Parkpress.Diagnostics.Rendering.GlyphReader.Measure(line), 0, 80));
        Assert.Equal(
            string.Concat(new HelpText(Language.Chinese, null).Of(build).Where(letter => !char.IsWhiteSpace(letter))),
            string.Concat(string.Concat(lines).Where(letter => !char.IsWhiteSpace(letter))));
    }
}
