using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary>Which files a user wants to hear about.</summary>
internal sealed class PathFilter
{
    private readonly ImmutableArray<string> _paths;

    private PathFilter(ImmutableArray<string> paths) => _paths = paths;

    /// <summary>A filter for paths as the user wrote them; null, with the reason, when one is not of the site.</summary>
    /// <param name="root">Full path of the site.</param>
    /// <param name="folder">Full path from which relative ones start.</param>
    /// <param name="written">None for all files.</param>
    public static PathFilter? Make(string root, string folder, IReadOnlyList<string> written, out LocalText? wrong)
    {
        ImmutableArray<string>.Builder paths = ImmutableArray.CreateBuilder<string>();
        foreach (string path in written)
        {
            string full = Path.GetFullPath(path, folder);
            string relative = Path.GetRelativePath(root, full).Replace('\\', '/');
            if (!File.Exists(full) && !Directory.Exists(full))
            {
                wrong = new LocalText($"there is no file or folder `{path}`", $"没有文件或文件夹 `{path}`");
                return null;
            }

            if (relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative))
            {
                wrong = new LocalText($"`{path}` does not belong to the site in `{root}`", $"`{path}` 不属于 `{root}` 中的站点");
                return null;
            }

            paths.Add(relative);
        }

        wrong = null;
        return new PathFilter(paths.ToImmutable());
    }

    public bool Shows(string path) =>
        _paths.IsEmpty || _paths.Any(wanted => wanted == "." || path == wanted || path.StartsWith(wanted + "/", StringComparison.Ordinal));
}
