using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Tests.Diagnostics;

public sealed class SummaryTests
{
    [Theory]
    [InlineData("", "no problems found", "没有发现问题")]
    [InlineData("a:e", "1 error in 1 file", "1 个文件中有 1 个错误")]
    [InlineData("a:e a:e b:e b:w", "3 errors, 1 warning in 2 files", "2 个文件中有 3 个错误、1 个警告")]
    [InlineData("a:w b:i b:i", "1 warning, 2 info in 2 files", "2 个文件中有 1 个警告、2 个提示")]
    [InlineData(":w :w", "2 warnings", "2 个警告")]
    public void A_run_ends_with_its_counts(string findings, string english, string chinese)
    {
        Diagnostic[] diagnostics = [.. findings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        var renderer = new DiagnosticTextRenderer();

        Assert.Equal(english, renderer.RenderSummary(diagnostics, Language.English));
        Assert.Equal(chinese, renderer.RenderSummary(diagnostics, Language.Chinese));
    }

    [Fact]
    public void A_summary_has_the_colour_of_the_worst_finding()
    {
        var renderer = new DiagnosticTextRenderer(new TextRenderOptions { Style = AnsiStyle.Colours });

        Assert.Equal("\e[1;31m1 error, 1 warning in 1 file\e[0m", renderer.RenderSummary([Parse("a:w"), Parse("a:e")], Language.English));
    }

    private static Diagnostic Parse(string finding)
    {
        string[] parts = finding.Split(':');
        Severity severity = parts[1] switch { "e" => Severity.Error, "w" => Severity.Warning, _ => Severity.Info };
        return Finding.At(new Label(parts[0], TextSpan.FileStart)) with { Severity = severity };
    }
}
