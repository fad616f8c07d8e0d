using System.Diagnostics;
using Parkpress.Tests.Cli;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Publishing;

/// <summary>Disks that are full at every point of a build, or read-only, and too little memory: the site stays whole, and the next build works.</summary>
public sealed class FailingDiskTests : IDisposable
{
    private const int Articles = 40;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_full_disk_leaves_the_old_site(bool updatesInPlace)
    {
        using var disk = FailingDisk.Mount(_folder.At("disk"), 8_000);
        WriteSite("甲");
        Assert.Equal(0, Build().ExitCode);
        SortedDictionary<string, byte[]> old = Published();
        string ballast = _folder.At("disk/ballast");
        int failed = 0;
        for (int room = 0; room <= 480; room += 24)
        {
            WriteSite(room % 48 == 0 ? "乙" : "丙");
            Fill(ballast, room);
            CommandRun run = Build(updatesInPlace ? ["--in-place"] : []);
            SortedDictionary<string, byte[]> found = Published();
            if (run.ExitCode != 0)
            {
                failed++;
                Assert.Equal(3, run.ExitCode);
                Assert.True(run.Lines.Any(line => line.Contains("full", StringComparison.Ordinal) || line.Contains("space", StringComparison.Ordinal)), run.Text);
                Assert.True(AreSame(old, found), $"with {room} KB of room the site is another");
            }

            File.Delete(ballast);
            Assert.Equal(0, Build().ExitCode);
            old = Published();
            AssertNothingIsLeft();
        }

        Assert.True(failed > 3, $"only {failed} builds had too little room");
    }

    [Fact]
    public void A_full_disk_leaves_no_site_when_there_was_none()
    {
        using var disk = FailingDisk.Mount(_folder.At("disk"), 8_000);
        WriteSite("甲");
        string ballast = _folder.At("disk/ballast");
        for (int room = 0; room <= 320; room += 40)
        {
            Fill(ballast, room);
            CommandRun run = Build();
            Assert.Equal(run.ExitCode == 0, Published().Count > 0);
            File.Delete(ballast);
            Assert.Equal(0, Build().ExitCode);
            AssertNothingIsLeft();
            Directory.Delete(_folder.At("disk/public"), recursive: true);
            Directory.Delete(_folder.At("disk/cache"), recursive: true);
        }
    }

    [Fact]
    public void A_read_only_disk_is_told_and_left_alone()
    {
        using var disk = FailingDisk.Mount(_folder.At("disk"), 8_000);
        WriteSite("甲");
        Assert.Equal(0, Build().ExitCode);
        SortedDictionary<string, byte[]> old = Published();
        WriteSite("乙");
        disk.MakeReadOnly();

        CommandRun run = Build();
        Assert.Equal(3, run.ExitCode);
        Assert.True(run.Lines.Any(line => line.Contains("read-only", StringComparison.OrdinalIgnoreCase) || line.Contains("PP5052", StringComparison.Ordinal)), run.Text);
        Assert.True(AreSame(old, Published()));

        disk.MakeWritable();
        Assert.Equal(0, Build().ExitCode);
        Assert.False(AreSame(old, Published()));
        AssertNothingIsLeft();
    }

    // How much is too little depends on the machine; what matters is what is there afterwards.
    [Theory]
    [InlineData("0x800000")]
    [InlineData("0x1000000")]
    [InlineData("0x1800000")]
    public async Task Too_little_memory_leaves_the_old_site(string heap)
    {
        WriteSite("甲");
        Assert.Equal(0, Build().ExitCode);
        SortedDictionary<string, byte[]> old = Published();
        WriteSite("乙");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Parkpress.Cli.dll"), .. Arguments([])])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = heap;
        using (var build = Process.Start(start)!)
        {
            Task<string> errors = build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await errors;
            await build.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(build.ExitCode != 0, AreSame(old, Published()));
        }

        Assert.Equal(0, Build().ExitCode);
        Assert.False(AreSame(old, Published()));
        AssertNothingIsLeft();
    }

    private static bool AreSame(SortedDictionary<string, byte[]> a, SortedDictionary<string, byte[]> b) =>
        a.Keys.SequenceEqual(b.Keys) && a.All(file => file.Value.AsSpan().SequenceEqual(b[file.Key]));

    private static string[] Arguments(string[] more) => ["build", "--root", "site", "--output", "disk/public", "--cache", "disk/cache", "--lang", "en", "--now", "2026-01-01", .. more];

    private void WriteSite(string word)
    {
        foreach ((string path, byte[] bytes) in PlainTheme.Files.Items)
        {
            _folder.Write("site/" + path, bytes);
        }

        _folder.Write("site/site.yml", "title: 园区\nbase_url: https://example.cn/\n");
        _folder.Write("site/content/index.md", "欢迎。\n");
        for (int i = 0; i < Articles; i++)
        {
            string text = i % 3 == 0 ? "不变" : word;
            _folder.Write($"site/content/news/2025-01-{1 + (i % 28):00}-n{i}.md", $"---\ntitle: 第 {i} 篇\n---\n{string.Concat(Enumerable.Repeat(text, 200))}，园区第 {i} 期。\n");
        }
    }

    /// <summary>Takes all but some kilobytes of what is free.</summary>
    private void Fill(string ballast, int roomInKilobytes)
    {
        long free = new DriveInfo(_folder.At("disk")).AvailableFreeSpace - (roomInKilobytes * 1024L);
        using FileStream file = File.Create(ballast);
        byte[] block = new byte[4096];
        for (long written = 0; written + block.Length <= free; written += block.Length)
        {
            file.Write(block);
        }
    }

    private CommandRun Build(params string[] more) => CommandRun.Start(_folder.Path, new Dictionary<string, string>(StringComparer.Ordinal), Arguments(more));

    private SortedDictionary<string, byte[]> Published() => _folder.ReadAll("disk/public");

    private void AssertNothingIsLeft() =>
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.At("disk"), ".public*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }));
}
