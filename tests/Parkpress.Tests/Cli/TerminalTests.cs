using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Cli;

public sealed class TerminalTests
{
    [Theory]
    [InlineData("", true, true, true, 80)]
    [InlineData("NO_COLOR=1", true, true, false, 80)]
    [InlineData("NO_COLOR=", true, true, true, 80)]
    [InlineData("CI=true", true, false, false, 100)]
    [InlineData("TERM=dumb", true, false, false, 100)]
    [InlineData("TERM=xterm", true, true, true, 80)]
    [InlineData("", false, false, false, 100)]
    public void Colours_and_progress_are_for_a_person_who_watches(string variable, bool isTerminal, bool isInteractive, bool hasColours, int width)
    {
        string[] pair = variable.Split('=');
        TerminalSettings settings = TerminalSettings.From(name => name == pair[0] ? pair[1] : null, isTerminal, () => 80);

        Assert.Equal(new TerminalSettings(isInteractive, hasColours, width), settings);
    }

    [Theory]
    [InlineData("80", 80)]
    [InlineData("", 100)]
    [InlineData("-1", 100)]
    [InlineData("wide", 100)]
    public void A_file_is_as_wide_as_the_shell_says(string columns, int width) =>
        Assert.Equal(width, TerminalSettings.From(name => name == "COLUMNS" ? columns : null, isTerminal: false, () => 50).Width);

    [Fact]
    public void A_terminal_without_a_width_counts_as_usual() =>
        Assert.Equal(100, TerminalSettings.From(_ => null, isTerminal: true, () => 0).Width);

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, false, false)]
    public void Findings_are_coloured_only_where_colours_are_wanted(bool isInteractive, bool hasColours, bool coloured)
    {
        string printed = Report(new TerminalSettings(isInteractive, hasColours, 100), Verbosity.Normal, reporter => { });

        Assert.Equal(coloured, printed.Contains("\e[", StringComparison.Ordinal));
        Assert.Contains("PP2001", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_drawn_and_wiped_away_before_the_findings()
    {
        string printed = Report(new TerminalSettings(IsInteractive: true, HasColours: false, 100), Verbosity.Normal, reporter => reporter.Enter(BuildStage.Render));

        Assert.StartsWith("\r\e[Krender\r\e[K", printed, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', printed["\r\e[Krender\r\e[K".Length..]);
    }

    [Theory]
    [InlineData(false, Verbosity.Normal)]
    [InlineData(true, Verbosity.Quiet)]
    public void Nobody_who_does_not_want_it_sees_progress(bool isInteractive, object verbosity) =>
        Assert.DoesNotContain('\e', Report(new TerminalSettings(isInteractive, HasColours: false, 100), (Verbosity)verbosity, reporter =>
        {
            reporter.Enter(BuildStage.Render);
            reporter.Report(1, 2);
        }));

    [Theory]
    [InlineData("--lang zh", "", Language.Chinese)]
    [InlineData("--lang=en", "LANG=zh_CN.UTF-8", Language.English)]
    [InlineData("", "LANG=zh_CN.UTF-8", Language.Chinese)]
    [InlineData("", "LC_ALL=en_US.UTF-8 LANG=zh_CN.UTF-8", Language.English)]
    [InlineData("", "LC_MESSAGES=zh_TW LANG=en_US", Language.Chinese)]
    [InlineData("", "LC_ALL= LANG=zh_CN", Language.Chinese)]
    [InlineData("", "LANG=C", Language.English)]
    [InlineData("--lang fr", "LANG=zh_CN", Language.Chinese)]
    [InlineData("--lang", "LANG=zh_CN", Language.Chinese)]
    public void The_language_is_that_of_the_option_else_of_the_locale(string arguments, string environment, Language expected)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(variable => variable.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        Assert.Equal(expected, LanguageChoice.From(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), name => variables.GetValueOrDefault(name)));
    }

    [Fact]
    public void A_folder_full_of_one_mistake_does_not_bury_the_others()
    {
        string pages = string.Concat(Enumerable.Range(10, 30).Select(i => $"-- content/p{i}.md --\n---\ntitle: 一{i}\nauthr: 王\n---\n"));
        string printed = Report(new TerminalSettings(false, false, 100), Verbosity.Normal, _ => { }, pages + "-- content/z.md --\n---\ntitle: 一\ndate: 明天\n---\n");

        Assert.Equal(20, printed.Split("error PP2001").Length - 1);
        Assert.Contains("… and 10 more of PP2001 (unknown-field)", printed, StringComparison.Ordinal);
        Assert.Contains("error PP2003", printed, StringComparison.Ordinal);
        Assert.Contains("31 errors in 31 files", printed, StringComparison.Ordinal);
    }

    private static string Report(TerminalSettings settings, Verbosity verbosity, Action<BuildReporter> before, string files = "-- content/a.md --\n---\ntitle: 一\nauthr: 王\n---\n")
    {
        using TinySite site = TinySite.Of(files);
        using var output = new StringWriter { NewLine = "\n" };
        var reporter = new BuildReporter(new Terminal(output, output, Language.English, settings), new ReportChoices { Verbosity = verbosity });
        before(reporter);
        reporter.Finish(site.Build().Result, site.Options);
        return output.ToString();
    }
}
