using System.Text.Json;
using Parkpress.Tests.Cli.Links;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private static readonly Dictionary<string, string> s_noVariables = [];

    private readonly TempFolder _folder = new();

    public CheckCommandTests() =>
        SiteFiles.Parse(
            """
            -- site.yml --
            title: 园区
            base_url: https://example.cn/
            -- content/index.md --
            欢迎。![照片](photo.png)
            """).With("content/photo.png", SmallPicture.Png).WithDefaults(PlainTheme.Files).WriteTo(_folder);

    [Theory]
    [InlineData("check")]
    [InlineData("check --strict --format sarif")]
    [InlineData("build --plan")]
    [InlineData("list pages")]
    [InlineData("list rules")]
    [InlineData("explain PP4050")]
    public void A_command_that_looks_writes_nothing_at_all(string command)
    {
        SortedDictionary<string, byte[]> before = _folder.ReadAll("");
        CommandRun run = Run(command.Split(' '));

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Equal(before, _folder.ReadAll(""));
        Assert.Equal(["content", "site.yml", "templates"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)).Order());
    }

    [Fact]
    public void A_check_finds_what_a_build_finds()
    {
        _folder.Write("content/a.md", "---\ntitle: 一\nauthr: 王\n---\n[二](b.md) {{< gibt-es-nicht >}}\n");
        _folder.Write("content/damaged.md", "---\ntitle: 坏图\n---\n![坏](bad.png)\n");
        _folder.Write("content/bad.png", SmallPicture.Png.AsSpan(0, SmallPicture.Png.Length - 20));

        string[] built = [.. Run("build", "--quiet").Lines.Where(line => !line.Contains("nothing was published", StringComparison.Ordinal))];
        Assert.Contains(built, line => line.Contains("PP4050", StringComparison.Ordinal));
        Assert.Equal(built, Run("check", "--quiet").Lines);
    }

    [Fact]
    public void A_strict_build_publishes_nothing_for_a_warning()
    {
        _folder.Write("content/a.md", "---\ntitle: 一\n---\n## 一\n\n#### 跳级\n");

        Assert.Equal(0, Run("build", "--quiet").ExitCode);
        Directory.Delete(_folder.At("public"), recursive: true);
        Assert.Equal(1, Run("build", "--quiet", "--strict").ExitCode);
        Assert.False(Directory.Exists(_folder.At("public")));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void A_document_for_programs_is_whole_and_alone_on_the_output(string format)
    {
        _folder.Write("content/a.md", "---\ntitle: 一\nauthr: \"\\u001b[31m％0A::error::\\\"\"\n---\n[二](b.md)\n");
        foreach (string[] arguments in (string[][])[["check"], ["build"], ["build", "--plan"], ["build", "--output", "."], ["check", "content/index.md"]])
        {
            CommandRun run = Run([.. arguments, "--format", format]);
            string document = string.Join('\n', run.Lines.Where(line => !line.StartsWith('!')));
            using JsonDocument parsed = JsonDocument.Parse(document);
            Assert.Equal(JsonValueKind.Object, parsed.RootElement.ValueKind);
        }
    }

    [Fact]
    public void Findings_of_a_site_in_a_folder_are_found_from_the_folder_above()
    {
        using var above = new TempFolder();
        SiteFiles.Parse(
            """
            -- site.yml --
            title: 园区
            base_url: https://example.cn/
            -- content/首 页.md --
            ---
            title: 一
            ---
            [二](b.md)
            -- content/index.md --
            欢迎。
            """).WithDefaults(PlainTheme.Files).WriteTo(above, "站点");

        Assert.Contains("file=站点/content/首 页.md,", Run(above, "check", "--root", "站点", "--format", "github").Text, StringComparison.Ordinal);
        Assert.Contains("\"uri\": \"%E7%AB%99%E7%82%B9/content/%E9%A6%96%20%E9%A1%B5.md\"", Run(above, "check", "--root", "站点", "--format", "sarif").Text, StringComparison.Ordinal);
        Assert.Contains("\"file\": \"content/首 页.md\"", Run(above, "check", "--root", "站点", "--format", "json").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_links_are_asked_for_once_a_week()
    {
        using var server = new TestServer((_, path) => path switch
        {
            "/moved" => TestServer.Status(301, "Location: /new"),
            "/good" or "/new" => TestServer.Status(200),
            "/no" => TestServer.Status(403),
            _ => TestServer.Status(404),
        });
        _folder.Write("content/a.md", $"---\ntitle: 一\n---\n[一]({server.Root}/good) [二]({server.Root}/gone) [三]({server.Root}/moved)\n[四]({server.Root}/no) [又]({server.Root}/gone)\n");

        CommandRun first = Run("check", "--external", "--allow-private");
        int asked = server.Requests.Count;
        CommandRun second = Run("check", "--external", "--allow-private");

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(2, first.Lines.Count(line => line.Contains("warning PP4090: ", StringComparison.Ordinal)));
        Assert.Contains(first.Lines, line => line.Contains("info PP4091: ", StringComparison.Ordinal));
        Assert.Contains($"!   = help: write `{server.Root}/new`", first.Lines);
        Assert.Contains("4 outside links: 1 answer, 1 moved, 1 broken, 0 unreachable, 1 refuse programs", first.Lines);
        Assert.Equal(first.Lines, second.Lines);
        Assert.Equal(asked, server.Requests.Count);
        Assert.Equal(first.Lines, Run("check", "--external", "--allow-private", "--fresh").Lines);
        Assert.Equal(2 * asked, server.Requests.Count);
        Assert.Equal(1, Run("check", "--external", "--allow-private", "--strict").ExitCode);
        _folder.Write("site.yml", "title: 园区\nbase_url: https://example.cn/\nrules: {PP4090: \"off\"}\n");
        Assert.DoesNotContain("PP4090", Run("check", "--external", "--allow-private").Text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static CommandRun Run(TempFolder folder, params string[] arguments) => CommandRun.Start(folder.Path, s_noVariables, arguments);

    private CommandRun Run(params string[] arguments) => Run(_folder, arguments);
}
