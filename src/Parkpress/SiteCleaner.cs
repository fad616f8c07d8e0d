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
        if (Directory.Exists(cache) && File.Exists(Path.Combine(cache, CacheFolder.MarkerName)))
        {
            Directory.Delete(cache, recursive: true);
            messages.Add(new LocalText("removed the cache", "已删除缓存"));
        }

        return new CleanResult(true, messages.ToImmutable());
    }
}
