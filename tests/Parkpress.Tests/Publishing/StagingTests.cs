using System.Text;
using Parkpress.Diagnostics;
using Parkpress.Publishing;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Publishing;

public sealed class StagingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_is_live_before_the_commit()
    {
        using (Staging staging = Open())
        {
            staging.Write("a/b.html", "x"u8);
            Assert.False(Directory.Exists(_folder.At("public")));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_commit_replaces_the_whole_site()
    {
        Commit("old.html", "both.html");
        Commit("new.html", "both.html");

        Assert.Equal([".parkpress", "both.html", "new.html"], _folder.ReadAll("public").Keys);
        Assert.Equal(["public"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void A_file_of_others_gives_way_to_one_of_the_site()
    {
        Commit("a.html");
        File.WriteAllText(_folder.At("public/b.html"), "theirs");
        Commit("a.html", "b.html");

        Assert.Equal("b.html", Encoding.UTF8.GetString(_folder.ReadAll("public")["b.html"]));
    }

    [Fact]
    public void Many_threads_may_write_into_folders_that_are_not_there_yet()
    {
        for (int round = 0; round < 20; round++)
        {
            using Staging staging = Open();
            Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i => staging.Write($"a/b/{i / 16}/c/{i}.html", "x"u8));
            staging.WriteMarker(Enumerable.Range(0, 64).Select(i => $"a/b/{i / 16}/c/{i}.html"));
            staging.Commit(keepsUnknown: true);

            Assert.Equal(65, _folder.ReadAll("public").Count);
        }
    }

    [Fact]
    public void A_path_is_written_once()
    {
        using Staging staging = Open();
        staging.Write("a.html", "x"u8);

        Assert.Throws<IOException>(() => staging.Write("a.html", "y"u8));
    }

    [Fact]
    public void Two_folders_change_places_in_one_step_or_stay()
    {
        _folder.Write("a/x", "1");
        _folder.Write("b/y", "2");
        bool isDone = FolderExchange.TryExchange(_folder.At("a"), _folder.At("b"));

        Assert.Equal(isDone ? ["y"] : ["x"], _folder.ReadAll("a").Keys);
        Assert.Equal(isDone ? ["x"] : ["y"], _folder.ReadAll("b").Keys);
        Assert.True(isDone || !OperatingSystem.IsLinux() || !IsExchangeExpected(), "this file system should be able to exchange folders");
    }

    [Fact]
    public void Folders_that_are_not_there_cannot_be_exchanged()
    {
        _folder.Write("a/x", "1");

        Assert.False(FolderExchange.TryExchange(_folder.At("a"), _folder.At("none")));
        Assert.Equal(["x"], _folder.ReadAll("a").Keys);
    }

    // Overlay and network file systems need not offer it.
    private bool IsExchangeExpected() => new DriveInfo(_folder.Path).DriveFormat is "ext4" or "ext3" or "xfs" or "btrfs" or "tmpfs";

    private Staging Open() => Staging.Open(OutputFolder.Open(_folder.At("public"), _folder.At("site"), new DiagnosticBag())!);

    private void Commit(params string[] paths)
    {
        using Staging staging = Open();
        foreach (string path in paths)
        {
            staging.Write(path, Encoding.UTF8.GetBytes(path));
        }

        staging.WriteMarker(paths);
        staging.Commit(keepsUnknown: true);
    }
}
