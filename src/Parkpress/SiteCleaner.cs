using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Publishing;

namespace Parkpress;

/// <summary>Removes what builds made, and nothing else.</summary>
public static class SiteCleaner
{
    /// <summary>Removes the files that builds wrote to <paramref name="output"/>, and the <paramref name="cache"/> folder.</summary>
    /// <exception cref="IOException">A file cannot be removed.</exception>
    public static CleanResult Clean(string root, string output, string cache)
    {
        var diagnostics = new DiagnosticBag();
        if (OutputFolder.Open(output, root, diagnostics) is not { } folder)
        {
            return new CleanResult(false, [.. diagnostics.ToSorted().Select(finding => finding.Message)]);
        }

        ImmutableArray<LocalText>.Builder messages = ImmutableArray.CreateBuilder<LocalText>();
        int removed = folder.RemoveOwnFiles();
        messages.Add(new LocalText($"removed {removed} files of the site", $"已删除网站的 {removed} 个文件"));
        if (IsCache(cache, root))
        {
            Directory.Delete(cache, recursive: true);
            messages.Add(new LocalText("removed the cache", "已删除缓存"));
        }

        RemovePreview(root, PreviewFolders.Beside(Path.GetFullPath(cache)));
        return new CleanResult(true, messages.ToImmutable());
    }

    private static void RemovePreview(string root, PreviewFolders preview)
    {
        OutputFolder.Open(preview.Output, root, new DiagnosticBag())?.RemoveOwnFiles();
        if (IsCache(preview.Cache, root))
        {
            Directory.Delete(preview.Cache, recursive: true);
        }

        if (Directory.Exists(preview.Home) && !Directory.EnumerateFileSystemEntries(preview.Home).Any())
        {
            Directory.Delete(preview.Home);
        }
    }

    /// <summary>True for a marked folder that is neither the site's nor above it.</summary>
    private static bool IsCache(string cache, string root)
    {
        string relative = Path.GetRelativePath(cache, root);
        bool holdsSite = relative == "." || !(relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative));
        return !holdsSite && Directory.Exists(cache) && File.Exists(Path.Combine(cache, CacheFolder.MarkerName))
            && !Directory.EnumerateFiles(cache, "*.md", SearchOption.AllDirectories).Any();
    }
}
