using System.Collections.Concurrent;

namespace Parkpress.Publishing;

/// <summary>Holds a folder against the manifest that lies in it.</summary>
public static class SiteCheck
{
    /// <summary>What is not as the manifest says.</summary>
    /// <param name="folder">A site, or a copy of one.</param>
    /// <exception cref="FileNotFoundException">There is no manifest.</exception>
    /// <exception cref="InvalidDataException">The manifest cannot be read.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static SiteCheckResult Run(string folder)
    {
        SiteManifest manifest = SiteManifest.Parse(File.ReadAllBytes(Path.Combine(folder, SiteManifest.Name)));
        var present = FolderFiles.List(folder).Where(SiteManifest.IsDescribed).ToHashSet(StringComparer.Ordinal);
        var changed = new ConcurrentBag<string>();
        OrderedParallel.Run(() => Parallel.ForEach(manifest.Files.Where(file => present.Contains(file.Path)), file =>
        {
            if (SiteManifest.EntryOf(folder, file.Path) != file)
            {
                changed.Add(file.Path);
            }
        }));
        var known = manifest.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return new SiteCheckResult(
            manifest.Files.Length,
            [.. manifest.Files.Select(file => file.Path).Where(path => !present.Contains(path))],
            [.. changed.Order(StringComparer.Ordinal)],
            [.. present.Where(path => !known.Contains(path)).Order(StringComparer.Ordinal)]);
    }
}
