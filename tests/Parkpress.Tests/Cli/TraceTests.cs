using System.Text.Json;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Cli;

public sealed class TraceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public TraceTests() =>
        SiteFiles.Parse(
            """
            -- site.yml --
            title: 园区
            base_url: https://example.cn/
            -- content/index.md --
            欢迎。
            -- content/news/2025-12-24-园.md --
            ---
            title: 开园
            slug: 开园
            ---
            正文。
            """).WithDefaults(PlainTheme.Files).WriteTo(_folder);

    [Fact]
    public void A_trace_is_a_file_for_speedscope()
    {
        Assert.Equal(0, Run("build", "--trace", "traces/a.json").ExitCode);

        using var json = JsonDocument.Parse(File.ReadAllBytes(_folder.At("traces/a.json")));
        JsonElement root = json.RootElement;
        Assert.Equal("https://www.speedscope.app/file-format-schema.json", root.GetProperty("$schema").GetString());
        string[] frames = [.. root.GetProperty("shared").GetProperty("frames").EnumerateArray().Select(frame => frame.GetProperty("name").GetString()!)];
        Assert.Contains("news/开园/index.html", frames);
        Assert.Contains("templates/layouts/article.html", frames);
        JsonElement[] profiles = [.. root.GetProperty("profiles").EnumerateArray()];
        Assert.Equal("stages", profiles[0].GetProperty("name").GetString());
        Assert.True(profiles.Length > 1);
        Assert.All(profiles, profile => CheckProfile(profile, frames.Length));
    }

    [Fact]
    public void A_profile_is_printed_behind_the_summary()
    {
        string[] lines = Run("build", "--profile").Lines;
        int times = Array.FindIndex(lines, line => line.Contains(" s: scan", StringComparison.Ordinal));

        Assert.Equal("stages, CPU and memory of all threads", lines[times + 2]);
        Assert.Contains("slowest pages", lines);
        Assert.Contains(lines, line => line.EndsWith("  templates/layouts/article.html", StringComparison.Ordinal));
        Assert.DoesNotContain("slowest pages", Run("build", "--profile", "--quiet").Lines);
        Assert.DoesNotContain("slowest pages", Run("build").Lines);
        Assert.Contains("最慢的页面", Run("build", "--profile", "--lang", "zh", "--base-url", "https://b.example/").Lines);
    }

    [Fact]
    public void A_trace_replaces_an_earlier_trace_and_nothing_else()
    {
        Assert.Equal(0, Run("build", "--trace", "a.json").ExitCode);
        Assert.Equal(0, Run("build", "--trace", "a.json").ExitCode);
        Assert.Equal(2, Run("build", "--trace", "site.yml").ExitCode);
        Assert.StartsWith("title:", File.ReadAllText(_folder.At("site.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_machine_refuses_is_a_failure_and_the_site_is_there()
    {
        CommandRun run = Run("build", "--trace", "site.yml/a.json");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith("! --trace: cannot write", StringComparison.Ordinal));
        Assert.True(File.Exists(_folder.At("public/index.html")));
    }

    public void Dispose() => _folder.Dispose();

    private static void CheckProfile(JsonElement profile, int frames)
    {
        Assert.Equal("evented", profile.GetProperty("type").GetString());
        Assert.Equal("microseconds", profile.GetProperty("unit").GetString());
        double last = profile.GetProperty("startValue").GetDouble();
        var open = new Stack<int>();
        foreach (JsonElement step in profile.GetProperty("events").EnumerateArray())
        {
            double at = step.GetProperty("at").GetDouble();
            int frame = step.GetProperty("frame").GetInt32();
            Assert.True(at >= last, $"{at} after {last}");
            Assert.InRange(frame, 0, frames - 1);
            last = at;
            if (step.GetProperty("type").GetString() == "O")
            {
                open.Push(frame);
            }
            else
            {
                Assert.Equal(frame, open.Pop());
            }
        }

        Assert.Empty(open);
        Assert.True(profile.GetProperty("endValue").GetDouble() >= last);
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Start(_folder.Path, new Dictionary<string, string>(), arguments);
}
