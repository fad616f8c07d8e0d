using Parkpress.Publishing;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Publishing;

public sealed class PublishingTests : IDisposable
{
    private readonly TinySite _site = TinySite.Of("-- content/a.md --\n# 甲\n-- content/b.md --\n# 乙\n");

    public void Dispose() => _site.Dispose();

    private string Parent => Path.GetDirectoryName(_site.Output)!;

    [Fact]
    public void The_marker_lists_every_file_of_the_site()
    {
        BuiltSite built = _site.Build().WithoutFindings();
        string[] lines = built.Text(".parkpress").TrimEnd('\n').Split('\n');

        Assert.Equal("parkpress output 1", lines[0]);
        Assert.Equal([.. built.Paths, "manifest.json"], lines[1..]);
    }

    [Fact]
    public void What_is_no_longer_made_goes_away()
    {
        Assert.Contains("b/index.html", _site.Build().Paths);
        File.Delete(Path.Combine(_site.Root, "content/b.md"));

        Assert.DoesNotContain("b/index.html", _site.Build().WithoutFindings().Paths);
        Assert.False(Directory.Exists(Path.Combine(_site.Output, "b")));
    }

    [Fact]
    public void Files_of_others_stay()
    {
        _site.Build();
        File.WriteAllText(Path.Combine(_site.Output, "CNAME"), "park.example.cn");
        Directory.CreateDirectory(Path.Combine(_site.Output, "uploads/2024"));
        File.WriteAllText(Path.Combine(_site.Output, "uploads/2024/x.txt"), "x");
        File.WriteAllText(Path.Combine(_site.Output, "b/note.txt"), "y");
        File.Delete(Path.Combine(_site.Root, "content/b.md"));
        BuiltSite built = _site.Build().WithoutFindings();

        Assert.Equal("park.example.cn", built.Text("CNAME"));
        Assert.Equal("x", built.Text("uploads/2024/x.txt"));
        Assert.Equal("y", built.Text("b/note.txt"));
        Assert.DoesNotContain("b/index.html", built.Paths);
    }

    [Fact]
    public void A_file_of_ours_that_somebody_changed_is_made_anew()
    {
        string expected = _site.Build().Text("a/index.html");
        File.WriteAllText(Path.Combine(_site.Output, "a/index.html"), "changed by hand");

        Assert.Equal(expected, _site.Build().Text("a/index.html"));
    }

    [Fact]
    public void A_build_with_errors_leaves_the_earlier_site_as_it_is()
    {
        SortedDictionary<string, byte[]> before = _site.Build().Files;
        _site.Write("content/a.md", "---\ntitel: 甲\n---\n");
        BuiltSite after = _site.Build();

        Assert.False(after.Result.Succeeded);
        Assert.Equal(before.AsEnumerable(), after.Files);
        AssertNothingIsLeftBeside();
    }

    [Fact]
    public void A_plan_writes_nothing_but_knows_every_size()
    {
        BuiltSite planned = _site.Build(_site.Options with { LastStage = BuildStage.Render });
        Assert.Empty(planned.Files);
        Assert.False(Directory.Exists(_site.Output));
        BuiltSite built = _site.Build();

        Assert.True(planned.Result.Succeeded);
        Assert.Equal(built.Paths.Select(path => (path, (long)built.Files[path].Length)), planned.Result.Files.Select(file => (file.Path, file.Size)));
    }

    [Fact]
    public void A_stopped_build_leaves_the_earlier_site_as_it_is()
    {
        SortedDictionary<string, byte[]> before = _site.Build().Files;
        _site.Write("content/c.md", "# 丙\n");
        using var cancel = new CancellationTokenSource();
        var stopper = new StopAtStage(BuildStage.Render, cancel);

        Assert.Throws<OperationCanceledException>(() => SiteBuilder.Build(_site.Options, stopper, cancel.Token));
        AssertNothingIsLeftBeside();
        Assert.Equal(before.Keys, Directory.EnumerateFiles(_site.Output, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_site.Output, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_killed_build_left_behind_is_cleared_away()
    {
        SortedDictionary<string, byte[]> before = _site.Build().Files;
        string staging = Path.Combine(Parent, ".public.staging");
        Directory.CreateDirectory(Path.Combine(staging, "a"));
        File.WriteAllText(Path.Combine(staging, "a/index.html"), "half");

        Assert.Equal(before.AsEnumerable(), _site.Build().WithoutFindings().Files);
        AssertNothingIsLeftBeside();
    }

    [Fact]
    public void A_site_that_was_moved_aside_when_the_build_died_comes_back_with_the_files_of_others()
    {
        _site.Build();
        File.WriteAllText(Path.Combine(_site.Output, "CNAME"), "x");
        Directory.Move(_site.Output, Path.Combine(Parent, ".public.retired"));

        Assert.Equal("x", _site.Build().WithoutFindings().Text("CNAME"));
        AssertNothingIsLeftBeside();
    }

    [Fact]
    public void Two_builds_do_not_write_at_once()
    {
        _site.Build();
        using (BuildLock? held = BuildLock.TryTake(OutputFolder.Open(_site.Output, _site.Root, new Parkpress.Diagnostics.DiagnosticBag())!, TimeSpan.Zero, new Parkpress.Diagnostics.DiagnosticBag(), TestContext.Current.CancellationToken))
        {
            Assert.NotNull(held);
            BuiltSite second = _site.Build();

            Assert.Equal(["PP5051"], second.Codes);
            Assert.Contains($"process {Environment.ProcessId} on {Environment.MachineName}", second.DiagnosticsText, StringComparison.Ordinal);
            Assert.False(second.Result.Succeeded);
        }

        _site.Build().WithoutFindings();
        AssertNothingIsLeftBeside();
    }

    [Fact]
    public async Task A_build_that_is_patient_waits_for_the_other()
    {
        _site.Build();
        _site.Write("content/a.md", "# 丙\n");
        OutputFolder output = OutputFolder.Open(_site.Output, _site.Root, new Parkpress.Diagnostics.DiagnosticBag())!;
        BuildLock? held = BuildLock.TryTake(output, TimeSpan.Zero, new Parkpress.Diagnostics.DiagnosticBag(), TestContext.Current.CancellationToken);
        Assert.NotNull(held);
        var second = Task.Run(() => _site.Build(_site.Options with { Patience = TimeSpan.FromMinutes(5) }), TestContext.Current.CancellationToken);
        Assert.NotSame(second, await Task.WhenAny(second, Task.Delay(TimeSpan.FromMilliseconds(700), TestContext.Current.CancellationToken)));
        held.Dispose();

        Assert.Contains("丙", (await second).WithoutFindings().Text("a/index.html"), StringComparison.Ordinal);
        AssertNothingIsLeftBeside();
    }

    [Fact]
    public void An_output_folder_that_is_a_link_stays_one()
    {
        string target = Path.Combine(Parent, "releases/one");
        Directory.CreateDirectory(target);
        MakeLink(_site.Output, target);
        BuiltSite built = _site.Build().WithoutFindings();

        Assert.Equal(target, new DirectoryInfo(_site.Output).LinkTarget);
        Assert.NotEmpty(built.Files);
        Assert.True(File.Exists(Path.Combine(target, "index.html")));
    }

    [Fact]
    public void A_link_does_not_hide_that_a_folder_holds_sources()
    {
        string way = Path.Combine(Parent, "way");
        MakeLink(way, Parent);

        Assert.Equal(["PP5050"], _site.Build(_site.Options with { Output = Path.Combine(way, "site") }).Codes);
        Assert.Equal(["PP5050"], _site.Build(_site.Options with { Output = Path.Combine(way, "site/content/x") }).Codes);
    }

    private static void MakeLink(string path, string target)
    {
        try
        {
            Directory.CreateSymbolicLink(path, target);
        }
        catch (IOException)
        {
            Assert.Skip("this account may not make symbolic links");
        }
    }

    [Theory]
    [InlineData("site")]
    [InlineData(".")]
    [InlineData("site/content")]
    [InlineData("site/content/public")]
    [InlineData("site/templates/x")]
    [InlineData("site/static")]
    [InlineData("site/.git/x")]
    [InlineData("site/site.yml")]
    public void Folders_that_hold_sources_are_refused(string output)
    {
        BuiltSite built = _site.Build(_site.Options with { Output = Path.Combine(Parent, output) });

        Assert.Equal(["PP5050"], built.Codes);
        Assert.True(File.Exists(Path.Combine(_site.Root, "content/a.md")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("~")]
    public void A_disk_or_a_home_is_refused(string output)
    {
        string folder = output == "~" ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) : Path.GetPathRoot(_site.Root)!;

        Assert.Equal(["PP5050"], _site.Build(_site.Options with { Output = folder }).Codes);
    }

    [Fact]
    public void A_folder_with_files_of_others_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(_site.Output);
        File.WriteAllText(Path.Combine(_site.Output, "thesis.docx"), "x");

        Assert.Equal(["PP5050"], _site.Build().Codes);
        Assert.Equal(["thesis.docx"], Directory.EnumerateFileSystemEntries(_site.Output).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void A_folder_with_a_marker_of_something_else_is_refused()
    {
        Directory.CreateDirectory(_site.Output);
        File.WriteAllText(Path.Combine(_site.Output, ".parkpress"), "something else\n");

        Assert.Equal(["PP5050"], _site.Build().Codes);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_told()
    {
        BuiltSite built = _site.Build(_site.Options with { Output = Path.Combine(_site.Root, "site.yml", "public") });

        Assert.Equal(["PP5052"], built.Codes);
        Assert.False(built.Result.Succeeded);
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(_site.Output);

        Assert.Contains("index.html", _site.Build().WithoutFindings().Paths);
    }

    [Fact]
    public void The_default_output_below_the_root_is_no_source()
    {
        TinySite site = _site;
        string output = Path.Combine(site.Root, "public");
        BuildOptions options = site.Options with { Output = output };

        Assert.True(SiteBuilder.Build(options, null, TestContext.Current.CancellationToken).Succeeded);
        Assert.True(SiteBuilder.Build(options, null, TestContext.Current.CancellationToken).Succeeded);
        Assert.True(File.Exists(Path.Combine(output, "a/index.html")));
    }

    [Fact]
    public void Cleaning_takes_what_the_preview_kept_and_leaves_what_others_put_beside_it()
    {
        PreviewFolders preview = PreviewFolders.Beside(_site.Options.Cache);
        Assert.True(SiteBuilder.Build(_site.Options with { Output = preview.Output, Cache = preview.Cache }, progress: null, TestContext.Current.CancellationToken).Succeeded);
        Assert.True(SiteCleaner.Clean(_site.Root, _site.Output, _site.Options.Cache).Succeeded);
        Assert.False(Directory.Exists(preview.Home));

        Directory.CreateDirectory(preview.Home);
        File.WriteAllText(Path.Combine(preview.Home, "thesis.docx"), "x");
        SiteCleaner.Clean(_site.Root, _site.Output, _site.Options.Cache);
        Assert.True(File.Exists(Path.Combine(preview.Home, "thesis.docx")));
    }

    [Fact]
    public void Cleaning_removes_what_builds_wrote_and_nothing_else()
    {
        BuiltSite built = _site.Build();
        Directory.CreateDirectory(Path.Combine(_site.Output, "uploads"));
        File.WriteAllText(Path.Combine(_site.Output, "uploads/x.txt"), "x");
        CleanResult cleaned = SiteCleaner.Clean(_site.Root, _site.Output, _site.Options.Cache);

        Assert.True(cleaned.Succeeded);
        Assert.Equal(["uploads/x.txt"], Directory.EnumerateFiles(_site.Output, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_site.Output, file).Replace('\\', '/')));
        Assert.False(Directory.Exists(Path.Combine(_site.Output, "a")));
        Assert.False(Directory.Exists(_site.Options.Cache));
        Assert.Contains($"removed {built.Files.Count} files of the site", cleaned.Messages.Select(message => message.English));
    }

    [Fact]
    public void Cleaning_an_output_without_other_files_removes_the_folder()
    {
        _site.Build();
        SiteCleaner.Clean(_site.Root, _site.Output, _site.Options.Cache);

        Assert.False(Directory.Exists(_site.Output));
        Assert.True(SiteCleaner.Clean(_site.Root, _site.Output, _site.Options.Cache).Succeeded);
    }

    [Fact]
    public void Cleaning_spares_a_folder_that_is_no_cache()
    {
        string folder = Path.Combine(Parent, "photos");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "a.jpg"), "x");
        SiteCleaner.Clean(_site.Root, _site.Output, folder);

        Assert.True(File.Exists(Path.Combine(folder, "a.jpg")));
    }

    [Fact]
    public void A_marker_that_names_files_elsewhere_removes_none_of_them()
    {
        _site.Build();
        string marker = Path.Combine(_site.Output, ".parkpress");
        File.AppendAllText(marker, "../site/site.yml\n/etc/hostname\n../site/content/a.md\n");
        SiteCleaner.Clean(_site.Root, _site.Output, _site.Options.Cache);

        Assert.True(File.Exists(Path.Combine(_site.Root, "site.yml")));
        Assert.True(File.Exists(Path.Combine(_site.Root, "content/a.md")));
    }

    [Fact]
    public void Cleaning_refuses_what_building_refuses()
    {
        Assert.False(SiteCleaner.Clean(_site.Root, _site.Root, _site.Options.Cache).Succeeded);
        Assert.True(File.Exists(Path.Combine(_site.Root, "site.yml")));
    }

    private void AssertNothingIsLeftBeside() =>
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(Parent), path => Path.GetFileName(path).StartsWith('.'));

    private sealed class StopAtStage(BuildStage stage, CancellationTokenSource cancel) : IBuildProgress
    {
        public void Enter(BuildStage entered)
        {
            if (entered == stage)
            {
                cancel.Cancel();
            }
        }

        public void Report(int done, int total)
        {
        }
    }
}
