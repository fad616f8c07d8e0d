using System.Diagnostics;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Mutations;

/// <summary>Builds a site whose files were damaged and holds every finding against the laws of findings.</summary>
internal static class MutatedBuild
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    /// <summary>How many files to damage: <paramref name="usual"/>, or what <c>PARKPRESS_MUTATIONS</c> says.</summary>
    public static int Count(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("PARKPRESS_MUTATIONS"), out int count) ? count : usual;

    /// <summary>Everything but the writing; an exception, a slow build and a finding that cannot be shown fail the test, which names <paramref name="seeds"/>.</summary>
    /// <returns>Number of findings.</returns>
    public static int Check(TinySite site, string seeds)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            BuildResult result = SiteBuilder.Build(
                site.Options with { LastStage = BuildStage.Render, Parallelism = 1 }, progress: null, TestContext.Current.CancellationToken);
            Assert.True(watch.Elapsed < s_limit, $"took {watch.Elapsed}");
            Assert.All(result.Diagnostics, finding => CheckFinding(finding, result));
            return result.Diagnostics.Length;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new InvalidOperationException($"seeds {seeds}: {exception.Message}", exception);
        }
    }

    private static void CheckFinding(Diagnostic finding, BuildResult result)
    {
        foreach (Label label in finding.Secondary.Append(finding.Primary))
        {
            int length = result.FindSource(label.Path)?.Text.Length ?? 0;
            Assert.True(
                label.Span.Start >= 0 && label.Span.Start <= label.Span.End && label.Span.End <= length,
                $"{finding.Rule.Code} at {label.Span} of {label.Path}, which has {length} characters");
        }

        foreach (Language language in (Language[])[Language.English, Language.Chinese])
        {
            Assert.NotEqual("", finding.Message.In(language));
            Assert.NotEqual("", finding.Help.In(language));
            Assert.NotEqual("", new DiagnosticTextRenderer().Render(finding, result.FindSource, language));
        }
    }
}
