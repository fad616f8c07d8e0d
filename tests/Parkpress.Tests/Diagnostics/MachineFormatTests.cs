using System.Collections.Immutable;
using System.Text.Json;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Tests.Diagnostics;

public sealed class MachineFormatTests
{
    private const string Hostile = "100%\r\n::error file=a,b:c::x \u001b[31m ##[error] \u2028 \ud800 \"\\ [a](b) {0} 中文 😀";

    private static readonly Rule s_rule = new("PP9999", "test-rule", Severity.Error, new LocalText("title", "标题"));
    private static readonly SourceText s_source = new("content/新 闻,50%:a.md", "一行\n二😀[三](四)\r\n五");

    [Fact]
    public void A_command_for_github_is_one_line_whatever_it_says()
    {
        string text = GitHubFindingsWriter.Write(Report(Finding(Hostile, new TextSpan(6, 7))));

        string line = Assert.Single(text.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain('\r', line);
        Assert.StartsWith("::error file=content/新 闻%2C50%25%3Aa.md,line=2,col=3,endLine=2,endColumn=4,title=PP9999 test-rule::100%25%0D%0A::error file=a,b:c::x ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_of_two_lines_has_no_columns_for_github() =>
        Assert.Contains(",line=1,endLine=3,title", GitHubFindingsWriter.Write(Report(Finding("x", new TextSpan(0, 14)))), StringComparison.Ordinal);

    [Fact]
    public void What_github_would_drop_is_told_in_lines_that_are_no_commands()
    {
        Diagnostic[] many = [.. Enumerable.Range(0, 13).Select(i => Finding(i == 12 ? Hostile : $"m{i}", new TextSpan(0, 1)))];
        Diagnostic info = Finding("hint", new TextSpan(0, 1)) with { Severity = Severity.Info };
        string[] lines = GitHubFindingsWriter.Write(Report([.. many, info])).TrimEnd('\n').Split('\n');

        Assert.Equal(11, lines.Count(line => line.StartsWith("::", StringComparison.Ordinal)));
        Assert.Single(lines, line => line.StartsWith("::notice ", StringComparison.Ordinal));
        Assert.Equal(11 + 1 + 3, lines.Length);
        Assert.All(lines.Skip(11), line =>
        {
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal));
            Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', line);
        });
    }

    [Fact]
    public void Nothing_found_is_nothing_said_to_github() => Assert.Equal("", GitHubFindingsWriter.Write(Report()));

    [Fact]
    public void Json_counts_characters_and_gives_offsets_in_units()
    {
        using JsonDocument document = JsonDocument.Parse(JsonFindingsWriter.Write(Report(Finding("x", new TextSpan(6, 7)))));
        JsonElement finding = document.RootElement.GetProperty("findings")[0];

        Assert.Equal((2, 3, 2, 4), (Number(finding, "line"), Number(finding, "column"), Number(finding, "endLine"), Number(finding, "endColumn")));
        Assert.Equal((6, 7), (Number(finding, "startOffset"), Number(finding, "endOffset")));
        Assert.Equal("[", s_source.Text[6..7]);
    }

    [Fact]
    public void Json_and_sarif_survive_every_message_and_keep_chinese_readable()
    {
        FindingReport report = Report(Finding(Hostile, new TextSpan(-5, 999)));
        foreach (string text in (string[])[JsonFindingsWriter.Write(report), SarifFindingsWriter.Write(report)])
        {
            using JsonDocument document = JsonDocument.Parse(text);
            Assert.Contains("中文", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', text);
            Assert.DoesNotContain('\r', text);
            Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_not_at_hand_has_no_numbers()
    {
        Diagnostic finding = Finding("x", TextSpan.FileStart) with { Primary = new Label("content/gone.md", TextSpan.FileStart) };
        using JsonDocument json = JsonDocument.Parse(JsonFindingsWriter.Write(Report(finding)));
        using JsonDocument sarif = JsonDocument.Parse(SarifFindingsWriter.Write(Report(finding)));

        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("findings")[0].GetProperty("line").ValueKind);
        Assert.False(Result(sarif).GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _));
        Assert.DoesNotContain("line=", GitHubFindingsWriter.Write(Report(finding)), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_counts_units_and_encodes_paths()
    {
        Diagnostic finding = Finding("see [三](四)", new TextSpan(6, 7)) with { Secondary = [new Label(s_source.Path, new TextSpan(0, 1), new LocalText("here", "这里"))] };
        using JsonDocument document = JsonDocument.Parse(SarifFindingsWriter.Write(Report(finding)));
        JsonElement result = Result(document);
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        JsonElement region = place.GetProperty("region");

        Assert.Equal("content/%E6%96%B0%20%E9%97%BB%2C50%25%3Aa.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        Assert.Equal((2, 4, 2, 5), (Number(region, "startLine"), Number(region, "startColumn"), Number(region, "endLine"), Number(region, "endColumn")));
        Assert.Equal((6, 1), (Number(region, "charOffset"), Number(region, "charLength")));
        Assert.StartsWith("see \\[三\\](四)", result.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("here", result.GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("utf16CodeUnits", document.RootElement.GetProperty("runs")[0].GetProperty("columnKind").GetString());
        Assert.Equal("page of PP9999", document.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("help").GetProperty("markdown").GetString());
    }

    [Fact]
    public void Folders_elsewhere_are_addresses_of_their_own()
    {
        Diagnostic finding = Finding("x", TextSpan.FileStart) with { Primary = new Label("/srv/网站", TextSpan.FileStart) };
        using JsonDocument document = JsonDocument.Parse(SarifFindingsWriter.Write(Report(finding)));
        JsonElement artifact = Result(document).GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");

        Assert.Equal("file:///srv/%E7%BD%91%E7%AB%99", artifact.GetProperty("uri").GetString());
        Assert.False(artifact.TryGetProperty("uriBaseId", out _));
    }

    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(2, 3, 2)]
    [InlineData(3, 4, 1)]
    [InlineData(4, 5, 0)]
    public void A_limit_counts_what_it_leaves_out(int limit, int shown, int omitted)
    {
        Rule other = s_rule with { Code = "PP9998" };
        ImmutableArray<Diagnostic> all =
            [.. Enumerable.Range(0, 4).Select(i => Finding($"m{i}", TextSpan.FileStart)), Finding("other", TextSpan.FileStart) with { Rule = other }];
        var (told, rest) = FindingReport.Limit(all, limit);

        Assert.Equal(shown, told.Length);
        Assert.Equal(omitted, rest.Sum(item => item.Count));
        Assert.Contains(told, finding => finding.Rule == other);
    }

    private static JsonElement Result(JsonDocument document) => document.RootElement.GetProperty("runs")[0].GetProperty("results")[0];

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static Diagnostic Finding(string message, TextSpan span) =>
        new(s_rule, Severity.Error, LocalText.Same(message), new Label(s_source.Path, span), [], new LocalText("help", "帮助"), []);

    private static FindingReport Report(params Diagnostic[] findings) => new()
    {
        All = [.. findings],
        Shown = [.. findings],
        Omitted = [],
        FindSource = path => path == s_source.Path ? s_source : null,
        Language = Language.English,
        Version = "1.2.3",
        ReadPage = (rule, _) => $"page of {rule.Code}",
    };
}
