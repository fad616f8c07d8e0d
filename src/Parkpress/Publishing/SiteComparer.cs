using System.Collections.Immutable;

namespace Parkpress.Publishing;

/// <summary>Holds two finished sites against each other, file by file.</summary>
public static class SiteComparer
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>What a release of <paramref name="newSite"/> would change for readers of <paramref name="oldSite"/>.</summary>
    /// <param name="oldSite">The site that is published: its folder, or a manifest of it.</param>
    /// <param name="newSite">The site that is to take its place, likewise.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is no manifest.</exception>
    public static SiteComparison Compare(string oldSite, string newSite) =>
        Directory.Exists(oldSite) && Directory.Exists(newSite)
            ? Compare(oldSite, newSite, FolderFiles.List(oldSite))
            : Compare(ManifestOf(oldSite), ManifestOf(newSite));

    /// <summary>The same for some of the old files; the others are left out of account.</summary>
    internal static SiteComparison Compare(string oldFolder, string newFolder, IEnumerable<string> oldFiles) =>
        Compare(oldFiles, FolderFiles.List(newFolder), path => IsSame(Path.Combine(oldFolder, path), Path.Combine(newFolder, path)));

    private static SiteComparison Compare(SiteManifest oldSite, SiteManifest newSite)
    {
        var old = oldSite.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var fresh = newSite.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        return Compare(old.Keys, fresh.Keys, path => old[path] == fresh[path]);
    }

    private static SiteComparison Compare(IEnumerable<string> oldFiles, IEnumerable<string> newFiles, Func<string, bool> isSame)
    {
        var old = oldFiles.Where(SiteManifest.IsDescribed).ToHashSet(StringComparer.Ordinal);
        string[] fresh = [.. newFiles.Where(SiteManifest.IsDescribed).Order(StringComparer.Ordinal)];
        var present = fresh.ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> removed = [.. old.Where(path => !present.Contains(path)).Order(StringComparer.Ordinal)];
        return new SiteComparison(
            [.. fresh.Where(path => !old.Contains(path))],
            [.. fresh.Where(path => old.Contains(path) && !isSame(path))],
            removed,
            [.. removed.Where(IsLost).Select(AddressOf)]);
    }

    private static SiteManifest ManifestOf(string site) =>
        Directory.Exists(site) ? SiteManifest.Of(site) : SiteManifest.Parse(File.ReadAllBytes(site));

    /// <summary>Pages have addresses that others link to; the later pages of a list come and go with its length.</summary>
    private static bool IsLost(string path)
    {
        if (!path.EndsWith(".html", StringComparison.Ordinal))
        {
            return false;
        }

        string[] segments = path.Split('/');
        return !(segments is [.., "page", var number, "index.html"] && int.TryParse(number, out _));
    }

    private static string AddressOf(string path) =>
        "/" + (path == "index.html" ? "" : path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);

    private static bool IsSame(string first, string second)
    {
        using FileStream a = File.OpenRead(first), b = File.OpenRead(second);
        if (a.Length != b.Length)
        {
            return false;
        }

        byte[] left = new byte[ChunkSize], right = new byte[ChunkSize];
        while (true)
        {
            int count = a.ReadAtLeast(left, ChunkSize, throwOnEndOfStream: false);
            b.ReadAtLeast(right.AsSpan(0, count), count, throwOnEndOfStream: false);
            if (!left.AsSpan(0, count).SequenceEqual(right.AsSpan(0, count)))
            {
                return false;
            }

            if (count < ChunkSize)
            {
                return true;
            }
        }
    }
}
