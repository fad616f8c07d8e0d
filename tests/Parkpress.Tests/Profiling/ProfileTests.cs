using Parkpress.Outputs;
using Parkpress.Profiling;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Profiling;

public sealed class ProfileTests : IDisposable
{
    // Eight articles and a home page; each shows one partial twice and a cached one.
    private static readonly SiteFiles s_files = Enumerable.Range(1, 8).Aggregate(
        SiteFiles.Parse(
            """
            -- templates/layouts/article.html --
            {{ include "outer" }}{{ include "inner" }}{{ cached "footer" }}
            -- templates/partials/outer.html --
            <b>{{ include "inner" }}</b>
            -- templates/partials/inner.html --
            {{ page.title }}
            -- templates/partials/footer.html --
            {{ site.title }}
            """),
        (files, i) => files.With($"content/news/2025-01-0{i}-a{i}.md", $"---\ntitle: 第{i}篇\n---\n正文。\n"));

    private readonly TinySite _site = TinySite.Of(s_files);

    [Fact]
    public void A_build_has_no_profile_unless_asked() => Assert.Null(_site.Build().Result.Profile);

    [Fact]
    public void A_profile_changes_no_byte()
    {
        SortedDictionary<string, byte[]> plain = _site.Build().Files;
        using var other = TinySite.Of(s_files);

        Assert.Equal(plain, other.Build(other.Options with { IsProfiled = true, IsTraced = true }).Files);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Templates_are_counted(int threads)
    {
        BuildProfile profile = Profile(threads);

        TemplateCost Cost(string path) => profile.Templates.Single(template => template.Path == path);
        Assert.Equal(8, Cost("templates/layouts/article.html").Calls);
        Assert.Equal(8, Cost("templates/partials/outer.html").Calls);
        Assert.Equal(16, Cost("templates/partials/inner.html").Calls);
        Assert.Equal((1, 7), (Cost("templates/partials/footer.html").Calls, Cost("templates/partials/footer.html").Reused));
        Assert.All(profile.Templates, template => Assert.InRange(template.Own, TimeSpan.Zero, template.Total));
        Assert.True(Cost("templates/layouts/article.html").Total >= Cost("templates/partials/outer.html").Total);
    }

    [Fact]
    public void Stages_and_pages_are_measured()
    {
        BuildProfile profile = Profile(threads: 2);

        Assert.Equal(Enum.GetValues<BuildStage>(), profile.Stages.Select(stage => stage.Stage));
        BuildCost render = profile.Stages.Single(stage => stage.Stage == BuildStage.Render).Cost;
        Assert.InRange(profile.SearchIndex!.Wall, TimeSpan.Zero, render.Wall);
        Assert.True(profile.Stages.Sum(stage => stage.Cost.Allocated) > 0);
        Assert.Equal(10, profile.SlowestPages.Length);
        Assert.Equal(profile.SlowestPages.OrderByDescending(page => page.Time), profile.SlowestPages);
        Assert.All(profile.SlowestPages.Where(page => page.Path.StartsWith("news/a", StringComparison.Ordinal) && !page.Path.EndsWith(".xml", StringComparison.Ordinal)), page => Assert.Equal("templates/layouts/article.html", page.Template));
        Assert.Contains(profile.Rendered, kind => kind.Kind == OutputKind.Page && kind.Count > 8);
    }

    [Fact]
    public void What_comes_from_earlier_builds_is_counted()
    {
        BuildProfile first = Profile(threads: 2);
        Assert.Equal((0, 9), (first.Caches.DocumentsKept, first.Caches.DocumentsParsed));
        Assert.Equal((0, 0), (first.Caches.FilesKept, first.Caches.FilesSame));
        Assert.False(first.Caches.IsIndexUpdated);

        File.AppendAllText(Path.Combine(_site.Root, "content/index.md"), "再来。");
        BuildProfile second = Profile(threads: 2);
        Assert.False(second.IsRepeated);
        Assert.Equal((8, 1), (second.Caches.DocumentsKept, second.Caches.DocumentsParsed));
        Assert.True(second.Caches.FilesKept > 8, $"{second.Caches}");
        Assert.True(second.Caches.FilesWritten > 0);
        Assert.True(second.Caches.IsIndexUpdated);
    }

    [Fact]
    public void A_build_that_repeats_the_last_one_says_so()
    {
        foreach (string file in Directory.EnumerateFiles(_site.Root, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        }

        Assert.False(Profile(threads: 2).IsRepeated);
        BuildProfile second = Profile(threads: 2);
        Assert.True(second.IsRepeated);
        Assert.Equal([BuildStage.Scan], second.Stages.Select(stage => stage.Stage));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_a_trace_tells_nests_and_ascends(int threads)
    {
        BuildTrace trace = _site.Build(_site.Options with { IsTraced = true, Parallelism = threads }).Result.Profile!.Trace!;

        Assert.Equal(trace.Frames.Distinct(), trace.Frames);
        Assert.Equal(["Scan", "Read", "Assemble", "Check", "Plan", "Render", "Search index", "Publish"], Begun(trace, trace.Threads[0]));
        Assert.Contains("news/a1/index.html", trace.Threads.Skip(1).SelectMany(thread => Begun(trace, thread)));
        foreach (TraceThread thread in trace.Threads)
        {
            var open = new Stack<int>();
            TimeSpan last = TimeSpan.Zero;
            foreach (TraceEvent step in thread.Events)
            {
                Assert.True(step.At >= last, $"{thread.Name}: {step.At} after {last}");
                last = step.At;
                if (step.IsBegin)
                {
                    open.Push(step.Frame);
                }
                else
                {
                    Assert.Equal(step.Frame, open.Pop());
                }
            }

            Assert.Empty(open);
        }
    }

    [Fact]
    public void Steps_are_kept_for_a_trace_alone() => Assert.Null(Profile(threads: 2).Trace);

    [Fact]
    public void A_build_with_errors_has_a_profile()
    {
        File.WriteAllText(Path.Combine(_site.Root, "content/broken.md"), "---\ntitle: 坏\n---\n[没有](none.md)\n");
        BuildResult result = _site.Build(_site.Options with { IsProfiled = true }).Result;

        Assert.False(result.Succeeded);
        Assert.Null(result.Profile!.SearchIndex);
        Assert.Null(result.Profile.Caches.IsIndexUpdated);
    }

    public void Dispose() => _site.Dispose();

    private BuildProfile Profile(int threads) => _site.Build(_site.Options with { IsProfiled = true, Parallelism = threads }).Result.Profile!;

    private static IEnumerable<string> Begun(BuildTrace trace, TraceThread thread) => thread.Events.Where(step => step.IsBegin).Select(step => trace.Frames[step.Frame]);
}
