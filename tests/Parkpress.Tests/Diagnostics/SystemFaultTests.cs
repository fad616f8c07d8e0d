using Parkpress.Diagnostics;
using Parkpress.Tests.Findings;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Diagnostics;

public sealed class SystemFaultTests
{
    [Fact]
    public void A_file_in_the_place_of_a_folder_is_told() => AssertTold("a file stands where a folder is needed", folder => Directory.CreateDirectory(folder.Write("a", "x")));

    [Fact]
    public void A_missing_file_has_gone() => AssertTold("the file has gone", folder => File.ReadAllBytes(folder.At("none.md")));

    [Fact]
    public void A_missing_folder_does_not_exist() => AssertTold("the folder does not exist", folder => File.ReadAllBytes(folder.At("none/a.md")));

    [Fact]
    public void A_file_in_use_is_in_use() => AssertTold("another program is using the file", folder =>
    {
        string path = folder.Write("a", "x");
        using var held = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None);
        using var second = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None);
    });

    [Fact]
    public void A_full_disk_is_full() => Assert.Equal("磁盘空间不足", SystemFault.Describe(new IOException("No space left on device", 28)).Chinese);

    [Fact]
    public void What_is_not_known_keeps_the_words_of_the_system()
    {
        LocalText told = SystemFault.Describe(new IOException("stale file handle", 116));

        Assert.Equal(new LocalText("stale file handle", "系统报告 `stale file handle`"), told);
        Assert.Null(MessageTexts.ProblemOf(told));
    }

    private static void AssertTold(string expected, Action<TempFolder> fail)
    {
        using var folder = new TempFolder();
        Exception? exception = Record.Exception(() => fail(folder));

        Assert.NotNull(exception);
        Assert.Equal(expected, SystemFault.Describe(exception).English);
    }
}
