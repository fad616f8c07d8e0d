using System.Collections.Immutable;

namespace Parkpress.Publishing;

/// <summary>Holds two finished sites against each other, file by file.</summary>
public static class SiteComparer
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>What a release of <paramref name="newFolder"/> would change for readers of <paramref name="oldFolder"/>.</summary>
    /// <param name="oldFolder">The site that is published.</param>
    /// <param name="newFolder">The site that is to take its place.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static SiteComparison Compare(string oldFolder, string newFolder) => Compare(oldFolder, newFolder, FilesOf(oldFolder));

    /// <summary>The same for some of the old files; the others are left out of account.</summary>
    internal static SiteComparison Compare(string oldFolder, string newFolder, IReadOnlyCollection<string> oldFiles)
    {
        var old = oldFiles.Where(IsPublished).ToHashSet(StringComparer.Ordinal);
        string[] fresh = [.. FilesOf(newFolder).Where(IsPublished)];
        var present = fresh.ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> removed = [.. old.Where(path => !present.Contains(path)).Order(StringComparer.Ordinal)];
        return new SiteComparison(
            [.. fresh.Where(path => !old.Contains(path))],
            [.. fresh.Where(path => old.Contains(path) && !IsSame(Path.Combine(oldFolder, path), Path.Combine(newFolder, path)))],
            removed,
            [.. removed.Where(IsLost).Select(AddressOf)]);
    }

    // The marker lists the files; it says nothing of its own.
    private static bool IsPublished(string path) => path != Outputs.OutputCatalog.MarkerName;

    private static string[] FilesOf(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))];
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

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
