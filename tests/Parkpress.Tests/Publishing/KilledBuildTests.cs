using System.Diagnostics;
using System.Globalization;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Publishing;

/// <summary>Kills builds at moments spread over their whole run. PARKPRESS_KILLS says how many times; a few in the usual run.</summary>
public sealed class KilledBuildTests : IDisposable
{
    private const int Articles = 60;

    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "Parkpress.Cli.dll");

    private readonly TempFolder _folder = new();

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("PARKPRESS_KILLS"), CultureInfo.InvariantCulture, out int kills) ? kills : 12;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_first_build_leaves_no_site_or_the_whole_one()
    {
        TimeSpan whole = await PrepareAsync();
        SortedDictionary<string, byte[]> complete = Published();
        for (int i = 0; i < Kills; i++)
        {
            Clear();
            await KillAsync(whole * ((i + 0.5) / Kills));

            SortedDictionary<string, byte[]> found = Published();
            Assert.True(found.Count == 0 || AreSame(found, complete), $"kill {i}: {found.Count} of {complete.Count} files");
            await FinishAsync(complete, i);
        }
    }

    [Fact]
    public async Task A_killed_update_leaves_the_old_site_or_the_new_one()
    {
        await PrepareAsync();
        SortedDictionary<string, byte[]> old = Published();
        Edit("乙");
        TimeSpan whole = await RunAsync();
        SortedDictionary<string, byte[]> fresh = Published();
        Assert.False(AreSame(old, fresh));
        for (int i = 0; i < Kills; i++)
        {
            // To and fro: each update undoes the one before.
            Edit(i % 2 == 0 ? "甲" : "乙");
            SortedDictionary<string, byte[]> before = i % 2 == 0 ? fresh : old, after = i % 2 == 0 ? old : fresh;
            await KillAsync(whole * ((i + 0.5) / Kills));

            SortedDictionary<string, byte[]> found = Published();
            Assert.True(AreSame(found, before) || AreSame(found, after), $"kill {i}: neither the old site nor the new one");
            await FinishAsync(after, i);
        }
    }

    private static bool AreSame(SortedDictionary<string, byte[]> a, SortedDictionary<string, byte[]> b) =>
        a.Keys.SequenceEqual(b.Keys) && a.All(file => file.Value.AsSpan().SequenceEqual(b[file.Key]));

    private static ProcessStartInfo Start(string root, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [s_program, .. arguments]) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true };
        // One process each: a tier that compiles in the background only adds noise to the moments.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    /// <summary>Writes the site and builds it; how long that takes.</summary>
    private async Task<TimeSpan> PrepareAsync()
    {
        foreach ((string path, byte[] bytes) in PlainTheme.Files.Items)
        {
            _folder.Write("site/" + path, bytes);
        }

        _folder.Write("site/site.yml", "title: 园区\nbase_url: https://example.cn/\n");
        _folder.Write("site/content/index.md", "欢迎。\n");
        Edit("甲");
        return await RunAsync();
    }

    private void Edit(string word)
    {
        for (int i = 0; i < Articles; i++)
        {
            // Other text and other files, so that an update writes, keeps and removes.
            string text = i % 3 == 0 ? word : "不变";
            _folder.Write($"site/content/news/2025-01-{1 + (i % 28):00}-n{i}.md", $"---\ntitle: 第 {i} 篇\n---\n{text}，园区第 {i} 期。\n");
        }

        File.Delete(_folder.At("site/content/news/extra.md"));
        if (word == "乙")
        {
            _folder.Write("site/content/news/extra.md", "---\ntitle: 只在其中一版\ndate: 2025-02-01\n---\n多出的一篇。\n");
        }
    }

    private async Task<TimeSpan> RunAsync()
    {
        var clock = Stopwatch.StartNew();
        using var build = Process.Start(Start(_folder.At("site"), ["build", "--quiet", "--now", "2026-01-01"]))!;
        string errors = await build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(build.ExitCode == 0, errors);
        return clock.Elapsed;
    }

    private async Task KillAsync(TimeSpan after)
    {
        using var build = Process.Start(Start(_folder.At("site"), ["build", "--quiet", "--now", "2026-01-01"]))!;
        await Task.Delay(after, TestContext.Current.CancellationToken);
        build.Kill(entireProcessTree: true);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The next build succeeds, and nothing is left behind.</summary>
    private async Task FinishAsync(SortedDictionary<string, byte[]> expected, int kill)
    {
        await RunAsync();
        Assert.True(AreSame(Published(), expected), $"kill {kill}: the next build gives another site");
        string[] left = [.. Directory.EnumerateFileSystemEntries(_folder.At("site"), ".public*").Select(entry => Path.GetFileName(entry)!).Where(name => name != ".public.lock")];
        Assert.True(left.Length == 0, $"kill {kill} leaves {string.Join(' ', left)} behind");
    }

    private SortedDictionary<string, byte[]> Published() => _folder.ReadAll("site/public");

    private void Clear()
    {
        foreach (string folder in (string[])["site/public", "site/.cache"])
        {
            if (Directory.Exists(_folder.At(folder)))
            {
                Directory.Delete(_folder.At(folder), recursive: true);
            }
        }
    }
}
