using System.Text;
using Parkpress.Publishing;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Publishing;

public sealed class UpdateJournalTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public UpdateJournalTests()
    {
        foreach (string path in (string[])["a.html", "b/index.html", "c", "d/x", "d/y", "theirs.txt"])
        {
            _folder.Write($"public/{path}", "old");
        }

        foreach (string path in (string[])["a.html", "c/index.html", "d", "e/f/g.html"])
        {
            _folder.Write($".public.staging/{path}", "new");
        }
    }

    private static string[] Changed => ["a.html", "c/index.html", "d", "e/f/g.html"];

    private static string[] Removed => ["b/index.html", "c", "d/x", "d/y"];

    private UpdateJournal Journal => new(_folder.At(".public.journal"), _folder.At("public"), _folder.At(".public.staging"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_take_the_place_of_folders_and_folders_that_of_files()
    {
        Journal.Run(Changed, Removed);

        AssertUpdated();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void An_update_that_died_is_finished(int done)
    {
        string[] lines = ["parkpress update 1", .. Removed.Select(path => "-" + path), .. Changed.Select(path => "+" + path), "end"];
        _folder.Write(".public.journal", string.Join('\n', lines) + "\n");
        if (done > 0)
        {
            // What is in the way goes first.
            File.Delete(_folder.At("public/c"));
            Directory.Delete(_folder.At("public/d"), recursive: true);
        }

        foreach (string path in Changed.Take(done))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder.At($"public/{path}"))!);
            File.Move(_folder.At($".public.staging/{path}"), _folder.At($"public/{path}"), overwrite: true);
        }

        Journal.Recover();
        AssertUpdated();
    }

    [Theory]
    [InlineData("parkpress update 1\n-a.html\n")]
    [InlineData("parkpress update 2\n-a.html\nend\n")]
    [InlineData("")]
    public void Half_a_journal_means_that_nothing_was_begun(string journal)
    {
        _folder.Write(".public.journal", journal);
        Journal.Recover();

        Assert.Equal("old", Encoding.UTF8.GetString(_folder.ReadAll("public")["a.html"]));
        Assert.False(File.Exists(_folder.At(".public.journal")));
    }

    private void AssertUpdated()
    {
        SortedDictionary<string, byte[]> files = _folder.ReadAll("public");
        Assert.Equal(["a.html", "c/index.html", "d", "e/f/g.html", "theirs.txt"], files.Keys);
        Assert.All(files.Where(file => file.Key != "theirs.txt"), file => Assert.Equal("new", Encoding.UTF8.GetString(file.Value)));
        Assert.False(File.Exists(_folder.At(".public.journal")));
        Assert.False(Directory.Exists(_folder.At("public/b")));
    }
}
