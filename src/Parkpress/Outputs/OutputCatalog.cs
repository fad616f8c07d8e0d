using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Text;

namespace Parkpress.Outputs;

/// <summary>Every kind of output. To add one, write it beside this file and add a line.</summary>
internal static class OutputCatalog
{
    private static readonly ImmutableArray<IOutput> All =
    [
        new PageOutput(),
        new ThemeAssetOutput(),
        new ImageOutput(),
        new ContentFileOutput(),
        new StaticFileOutput(),
        new FeedOutput(),
        new SiteMapOutput(),
        new RobotsOutput(),
        new ManifestOutput(),
        new ShortcutOutput(),
        new RedirectOutput(),
    ];

    /// <summary>The plan of all outputs; of several files for one place the first stays, with a diagnostic.</summary>
    public static OutputPlan Plan(OutputScope scope, DiagnosticBag diagnostics)
    {
        var byKey = new Dictionary<string, PlannedFile>(StringComparer.Ordinal);
        foreach (PlannedFile file in All.SelectMany(output => output.Plan(scope)))
        {
            if (file.Path.Split('/').Any(segment => !UrlPath.IsSafeSegment(segment)))
            {
                diagnostics.Report(
                    OutputRules.UnsafePath,
                    new Label(file.Source ?? file.Path, TextSpan.FileStart),
                    new LocalText("rename the source, or set another `slug:` or `permalink:`", "请重命名源文件，或另设 `slug:`、`permalink:`"),
                    new LocalText($"`{file.Path}` is not a safe file name everywhere", $"`{file.Path}` 在某些系统上不是可用的文件名"));
            }
            else if (!byKey.TryAdd(TextFolding.Fold(file.Path), file))
            {
                Report(file, byKey[TextFolding.Fold(file.Path)], diagnostics);
            }
        }

        return new OutputPlan([.. byKey.Values.OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    private static void Report(PlannedFile file, PlannedFile owner, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            OutputRules.PathCollision,
            new Label(file.Source ?? file.Path, TextSpan.FileStart),
            new LocalText("rename one of the two", "请重命名其中一个"),
            new LocalText($"`{file.Path}` would be written twice", $"`{file.Path}` 会被写两次"),
            [new Label(owner.Source ?? owner.Path, TextSpan.FileStart, new LocalText("the other one", "另一个"))]);
}
