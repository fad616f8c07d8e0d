using System.Collections.Immutable;
using System.Text;
using Parkpress.Diagnostics;
using Parkpress.Text;

namespace Parkpress.Outputs;

/// <summary>Every kind of output. To add one, write it beside this file and add a line.</summary>
internal static class OutputCatalog
{
    /// <summary>The file by which Publishing knows its folder again; no output may take its place.</summary>
    public const string MarkerName = ".parkpress";

    /// <summary>The file that describes all others; see docs/formats/manifest.md.</summary>
    public const string SiteManifestName = "manifest.json";

    // In bytes. Object stores allow 1,023; Linux 4,096 with the folders above.
    private const int LongestPath = 1_000;

    private static readonly ImmutableArray<IOutput> All =
    [
        new PageOutput(),
        new ThemeAssetOutput(),
        new ImageOutput(),
        new CardOutput(),
        new ContentFileOutput(),
        new StaticFileOutput(),
        new FeedOutput(),
        new SiteMapOutput(),
        new RobotsOutput(),
        new ManifestOutput(),
        new ServiceWorkerOutput(),
        new ShortcutOutput(),
        new RedirectOutput(),
        new SearchOutput(),
    ];

    /// <summary>The plan of all outputs; of several files for one place the first stays, with a diagnostic.</summary>
    public static OutputPlan Plan(OutputScope scope, DiagnosticBag diagnostics)
    {
        var byKey = new Dictionary<string, PlannedFile>(StringComparer.Ordinal);
        foreach (PlannedFile file in All.SelectMany(output => output.Plan(scope)))
        {
            if (Encoding.UTF8.GetMaxByteCount(file.Path.Length) > LongestPath && Encoding.UTF8.GetByteCount(file.Path) is > LongestPath and var length)
            {
                diagnostics.Report(
                    OutputRules.UnsafePath,
                    new Label(file.Source ?? file.Path, TextSpan.FileStart),
                    new LocalText("set a shorter `slug:` or `permalink:`, or use shallower folders", "请设置较短的 `slug:` 或 `permalink:`，或减少文件夹层数"),
                    new LocalText($"address has {length} bytes, more than {LongestPath}", $"网址长 {length} 字节，超过上限 {LongestPath}"));
            }
            else if (IsOurs(file.Path))
            {
                ReportOurs(file, diagnostics);
            }
            else if (file.Path.Split('/').Any(segment => !UrlPath.IsSafeSegment(segment)))
            {
                diagnostics.Report(
                    OutputRules.UnsafePath,
                    new Label(file.Source ?? file.Path, TextSpan.FileStart),
                    new LocalText("rename the source, or set another `slug:` or `permalink:`", "请重命名源文件，或另设 `slug:`、`permalink:`"),
                    new LocalText($"`{file.Path}` is not a safe file name everywhere", $"`{file.Path}` 在某些系统上不是可用的文件名"));
            }
            else if (!byKey.TryAdd(TextFolding.Fold(file.Path), file))
            {
                Report(file, byKey[TextFolding.Fold(file.Path)], diagnostics, new LocalText(
                    $"`{file.Path}` would be written twice", $"`{file.Path}` 会被写两次"));
            }
        }

        IEnumerable<PlannedFile> files = byKey.Values.OrderBy(file => file.Path, StringComparer.Ordinal);
        return new OutputPlan([.. files.Where(file => !LiesBelowFile(file, byKey, diagnostics))]);
    }

    /// <summary>True for the names of the files that Publishing writes, and for folders of such a name.</summary>
    private static bool IsOurs(string path)
    {
        string first = TextFolding.Fold(path.Split('/')[0]);
        return first is MarkerName or SiteManifestName;
    }

    private static void ReportOurs(PlannedFile file, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            OutputRules.PathCollision,
            new Label(file.Source ?? file.Path, TextSpan.FileStart),
            new LocalText("use another name or address: Parkpress describes the site in a file of this name", "请换用其他名称或网址：Parkpress 用这个名称的文件描述整个网站"),
            new LocalText($"`{file.Path}` would be written twice", $"`{file.Path}` 会被写两次"));

    /// <summary>Reports a file in the place of one that Parkpress makes itself.</summary>
    public static void ReportTwice(string path, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            OutputRules.PathCollision,
            new Label(path, TextSpan.FileStart),
            new LocalText("rename the file, for this folder holds the search index", "请重命名该文件：这个文件夹用于存放搜索索引"),
            new LocalText($"`{path}` would be written twice", $"`{path}` 会被写两次"));

    /// <summary>True, with a diagnostic, when another output is a file where this one needs a folder: <c>a.html</c> and <c>a.html/b/index.html</c>.</summary>
    private static bool LiesBelowFile(PlannedFile file, Dictionary<string, PlannedFile> byKey, DiagnosticBag diagnostics)
    {
        string key = TextFolding.Fold(file.Path);
        for (int slash = key.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = key.IndexOf('/', slash + 1))
        {
            if (byKey.TryGetValue(key[..slash], out PlannedFile? above))
            {
                Report(file, above, diagnostics, new LocalText(
                    $"`{above.Path}` is a file and also the folder of `{file.Path}`", $"`{above.Path}` 是文件，又是 `{file.Path}` 所在的文件夹"));
                return true;
            }
        }

        return false;
    }

    private static void Report(PlannedFile file, PlannedFile owner, DiagnosticBag diagnostics, LocalText message) =>
        diagnostics.Report(
            OutputRules.PathCollision,
            new Label(file.Source ?? file.Path, TextSpan.FileStart),
            new LocalText("rename one of the two", "请重命名其中一个"),
            message,
            [new Label(owner.Source ?? owner.Path, TextSpan.FileStart, new LocalText("the other one", "另一个"))]);
}
