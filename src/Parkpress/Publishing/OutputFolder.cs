using System.Collections.Frozen;
using System.Text;
using Parkpress.Diagnostics;

namespace Parkpress.Publishing;

/// <summary>
/// The folder that holds the published site. A file named <see cref="MarkerName"/> marks it as ours and lists what we wrote, so that
/// nothing else is ever taken for output, or lost.
/// </summary>
internal sealed class OutputFolder
{
    /// <summary>First line of the marker, then one path a line.</summary>
    public const string MarkerName = Outputs.OutputCatalog.MarkerName;

    private const string MarkerHead = "parkpress output 1";

    private OutputFolder(string path) => Path = path;

    /// <summary>Full path without a trailing separator.</summary>
    public string Path { get; }

    /// <summary>True when a site of ours lies there.</summary>
    public bool Exists => IsOurs();

    public string MarkerPath => System.IO.Path.Combine(Path, MarkerName);

    /// <summary>The folder at <paramref name="path"/>, for looking at it alone.</summary>
    public static OutputFolder At(string path) => new(Normalize(path));

    /// <summary>The folder at <paramref name="path"/>, or null, with a diagnostic, when it must not be written to.</summary>
    /// <param name="root">Folder of the site.</param>
    public static OutputFolder? Open(string path, string root, DiagnosticBag diagnostics)
    {
        string full = Normalize(path);
        var folder = new OutputFolder(full);
        LocalText? problem = folder.FindProblem(Normalize(root));
        if (problem is { } reason)
        {
            diagnostics.Report(
                PublishRules.RefusedFolder,
                new Label(path, TextSpan.FileStart),
                new LocalText("give an empty or new folder with `--output`", "请用 `--output` 指定一个空的或新的文件夹"),
                reason);
            return null;
        }

        return folder;
    }

    /// <summary>A file or folder of ours beside this one, whose name begins with a dot: <c>.public.staging</c>.</summary>
    public string PathBeside(string role) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, $".{System.IO.Path.GetFileName(Path)}.{role}");

    /// <summary>Files that no build wrote, in ordinal order.</summary>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    public string[] FindUnknown()
    {
        if (!Directory.Exists(Path))
        {
            return [];
        }

        FrozenSet<string> own = ReadMarker();
        return [.. FolderFiles.List(Path).Where(path => !own.Contains(path)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Paths that earlier builds wrote, with <c>/</c>; empty when there was none.</summary>
    public FrozenSet<string> ReadMarker() =>
        File.Exists(MarkerPath)
            ? File.ReadLines(MarkerPath).Skip(1).Append(MarkerName).ToFrozenSet(StringComparer.Ordinal)
            : FrozenSet<string>.Empty;

    /// <summary>Size in bytes and time of writing, in ticks of universal time, of a file below the folder; null when there is none.</summary>
    public (long Length, long Modified)? StampOf(string path)
    {
        var file = new FileInfo(System.IO.Path.Combine(Path, path));
        return file.Exists ? (file.Length, file.LastWriteTimeUtc.Ticks) : null;
    }

    /// <summary>The bytes of a file below the folder; null when it cannot be read.</summary>
    public byte[]? TryRead(string path)
    {
        try
        {
            return File.ReadAllBytes(System.IO.Path.Combine(Path, path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The marker of a site with these files.</summary>
    /// <param name="paths">In the order of the plan.</param>
    public static byte[] WriteMarker(IEnumerable<string> paths) =>
        Encoding.UTF8.GetBytes(string.Join('\n', paths.Prepend(MarkerHead)) + "\n");

    /// <summary>Removes what we wrote and the folders that are empty then; leaves everything else. Returns the number of files.</summary>
    /// <exception cref="IOException">A file cannot be removed.</exception>
    public int RemoveOwnFiles()
    {
        FrozenSet<string> own = ReadMarker();
        int removed = 0;
        foreach (string relative in own)
        {
            string file = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, relative));
            if (IsSameOrParent(Path, file) && File.Exists(file))
            {
                File.Delete(file);
                removed++;
            }
        }

        RemoveEmptyFolders(Path);
        return removed;
    }

    private static void RemoveEmptyFolders(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (string child in Directory.EnumerateDirectories(folder))
        {
            RemoveEmptyFolders(child);
        }

        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    private LocalText? FindProblem(string root)
    {
        string home = Normalize(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
        if (IsSameOrParent(Path, root) || IsSameOrParent(Path, home))
        {
            return new LocalText($"`{Path}` holds the site's sources or a home folder", $"`{Path}` 中有站点源文件或用户主目录");
        }

        string relative = System.IO.Path.GetRelativePath(root, Path).Replace('\\', '/');
        if (relative.Split('/') is ["content" or "templates" or "static" or ".git" or ".cache", ..] and not [".cache", PreviewFolders.Name, ..])
        {
            return new LocalText($"`{Path}` lies inside a folder of sources", $"`{Path}` 位于源文件夹之内");
        }

        if (File.Exists(Path))
        {
            return new LocalText($"`{Path}` is a file", $"`{Path}` 是一个文件");
        }

        bool isForeign = Directory.Exists(Path) && !IsOurs() && Directory.EnumerateFileSystemEntries(Path).Any();
        return isForeign
            ? new LocalText($"`{Path}` holds files that Parkpress did not write", $"`{Path}` 中有不是 Parkpress 写入的文件")
            : null;
    }

    private bool IsOurs() => File.Exists(MarkerPath) && File.ReadLines(MarkerPath).FirstOrDefault() == MarkerHead;

    private static bool IsSameOrParent(string folder, string path) =>
        path.Length > 0 && (path + System.IO.Path.DirectorySeparatorChar).StartsWith(
            folder.TrimEnd(System.IO.Path.DirectorySeparatorChar) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Normalize(string path) => path.Length == 0 ? "" : RealPath.Of(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path)));
}
