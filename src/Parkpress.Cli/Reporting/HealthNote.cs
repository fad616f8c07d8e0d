using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Parkpress.Diagnostics;
using Parkpress.Publishing;
using Parkpress.Sources;

namespace Parkpress.Cli.Reporting;

/// <summary>One thing that <c>parkpress doctor</c> looked at.</summary>
/// <param name="State">How it is.</param>
/// <param name="Text">What it is, and what to do when it is not well.</param>
internal sealed record HealthNote(HealthState State, LocalText Text)
{
    private const long LittleSpace = 1L << 30;

    private static readonly string[] s_built = ["public", ".cache"];
    private static readonly string[] s_watched = ["content", "templates", "static"];

    /// <summary>Everything, in order; what comes last takes longest.</summary>
    public static IEnumerable<HealthNote> Of(BuildOptions options, CancellationToken cancel)
    {
        yield return Program();
        yield return Space(options.Root);
        if (!File.Exists(Path.Combine(options.Root, SourceTree.ConfigPath)))
        {
            yield return new HealthNote(HealthState.Bad, new LocalText(
                $"there is no site in `{options.Root}`; `parkpress init` begins one", $"`{options.Root}` 中没有站点；`parkpress init` 可新建"));
            yield break;
        }

        foreach (HealthNote? note in (HealthNote?[])[Ignored(options), Watches(options), Cache(options), Output(options)])
        {
            if (note is not null)
            {
                yield return note;
            }
        }

        yield return Site(options, cancel);
    }

    /// <summary>The line for a terminal.</summary>
    public string Render(Terminal terminal)
    {
        (string mark, string colour) = State switch { HealthState.Good => ("ok  ", "32"), HealthState.Doubtful => ("?   ", "33"), _ => ("BAD ", "31") };
        return (terminal.Settings.HasColours ? $"\e[{colour}m{mark}\e[0m" : mark) + Text.In(terminal.Language);
    }

    private static HealthNote Good(string english, string chinese) => new(HealthState.Good, new LocalText(english, chinese));

    private static HealthNote Doubtful(string english, string chinese) => new(HealthState.Doubtful, new LocalText(english, chinese));

    private static HealthNote Program()
    {
        string runtime = RuntimeFeature.IsDynamicCodeCompiled ? RuntimeInformation.FrameworkDescription : "native";
        string machine = string.Create(CultureInfo.InvariantCulture, $"{RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} CPU, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MiB");
        return Good($"parkpress {SiteBuilder.Version}, {runtime}, {machine}", $"parkpress {SiteBuilder.Version}，{runtime}，{machine}");
    }

    private static HealthNote Space(string root)
    {
        try
        {
            long free = new DriveInfo(Path.GetFullPath(root)).AvailableFreeSpace;
            string size = string.Create(CultureInfo.InvariantCulture, $"{free / (double)(1 << 30):0.0} GiB");
            return free < LittleSpace
                ? Doubtful($"{size} free on the disk: a build needs room for two sites", $"磁盘剩余 {size}：构建时需要两份网站的空间")
                : Good($"{size} free on the disk", $"磁盘剩余 {size}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Doubtful("free space on the disk is not known", "无法得知磁盘剩余空间");
        }
    }

    private static HealthNote? Ignored(BuildOptions options)
    {
        if (!Directory.Exists(Path.Combine(options.Root, ".git")))
        {
            return null;
        }

        string file = Path.Combine(options.Root, ".gitignore");
        string[] lines = File.Exists(file) ? [.. File.ReadLines(file).Select(line => line.Trim().Trim('/'))] : [];
        string[] missing = [.. s_built.Where(name => !lines.Contains(name))];
        return missing.Length == 0
            ? Good("Git leaves public/ and .cache/ out", "Git 已忽略 public/ 和 .cache/")
            : Doubtful($"write {string.Join(" and ", missing.Select(name => $"`{name}/`"))} into .gitignore: what is built belongs into no commit", $"请在 .gitignore 中加入 {string.Join(" 和 ", missing.Select(name => $"`{name}/`"))}：构建结果不应提交");
    }

    /// <summary>Linux gives each user a number of folders to watch.</summary>
    private static HealthNote? Watches(BuildOptions options)
    {
        const string Limit = "/proc/sys/fs/inotify/max_user_watches";
        if (!OperatingSystem.IsLinux() || !File.Exists(Limit) || !int.TryParse(File.ReadAllText(Limit), CultureInfo.InvariantCulture, out int limit))
        {
            return null;
        }

        int folders = s_watched.Select(area => Path.Combine(options.Root, area)).Where(Directory.Exists)
            .Sum(area => Directory.EnumerateDirectories(area, "*", SearchOption.AllDirectories).Count() + 1);
        return folders * 2 > limit
            ? Doubtful($"`serve` has to watch {folders} folders, and this user may watch {limit}: raise fs.inotify.max_user_watches", $"`serve` 需要监视 {folders} 个文件夹，而当前用户上限为 {limit}：请调高 fs.inotify.max_user_watches")
            : null;
    }

    private static HealthNote Cache(BuildOptions options)
    {
        if (!Directory.Exists(options.Cache))
        {
            return Good("there is no cache yet: the first build makes it", "尚无缓存，首次构建时生成");
        }

        long size = new DirectoryInfo(options.Cache).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        string text = string.Create(CultureInfo.InvariantCulture, $"{size / (double)(1 << 20):0.0} MiB");
        return Good($"the cache has {text}; it may be deleted at any time", $"缓存 {text}，可随时删除");
    }

    private static HealthNote Output(BuildOptions options)
    {
        if (!File.Exists(Path.Combine(options.Output, SiteManifest.Name)))
        {
            return Good("the site has not been built yet", "尚未生成网站");
        }

        try
        {
            SiteCheckResult check = SiteCheck.Run(options.Output);
            return check.IsWhole
                ? Good($"the built site is whole: {check.Count} files", $"已生成的网站完整，共 {check.Count} 个文件")
                : Doubtful($"{check.Missing.Length + check.Changed.Length} files of the built site are missing or changed: build again", $"已生成的网站有 {check.Missing.Length + check.Changed.Length} 个文件缺少或被改动：请重新构建");
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Doubtful($"the built site cannot be read: {exception.Message}", $"无法读取已生成的网站：{exception.Message}");
        }
    }

    private static HealthNote Site(BuildOptions options, CancellationToken cancel)
    {
        BuildResult result = SiteBuilder.Build(options with { LastStage = BuildStage.Render }, progress: null, cancel);
        int errors = result.Diagnostics.Count(finding => finding.Severity == Severity.Error);
        int warnings = result.Diagnostics.Count(finding => finding.Severity == Severity.Warning);
        string english = $"{result.Totals.Pages} pages, {errors} errors, {warnings} warnings", chinese = $"页面 {result.Totals.Pages}，错误 {errors}，警告 {warnings}";
        return errors > 0 ? new HealthNote(HealthState.Bad, new LocalText(english + ": see `parkpress check`", chinese + "：请运行 `parkpress check`"))
            : warnings > 0 ? Doubtful(english + ": see `parkpress check`", chinese + "：请运行 `parkpress check`")
            : Good(english, chinese);
    }
}
