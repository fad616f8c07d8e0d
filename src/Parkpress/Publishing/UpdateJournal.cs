using System.Text;

namespace Parkpress.Publishing;

/// <summary>
/// What an update will do to the live folder, written before it begins: a build that dies in its midst is finished by the next one. Every step may be done twice.
/// </summary>
internal sealed class UpdateJournal
{
    private const string Head = "parkpress update 1";
    private const string Tail = "end";

    private readonly string _path;
    private readonly string _live;
    private readonly string _staging;

    /// <param name="path">File of the journal.</param>
    /// <param name="live">The live folder.</param>
    /// <param name="staging">The folder with the new files.</param>
    public UpdateJournal(string path, string live, string staging) => (_path, _live, _staging) = (path, live, staging);

    /// <summary>Puts new files in the place of old ones.</summary>
    /// <param name="changed">Paths of the files in the staging folder.</param>
    /// <param name="removed">Paths of the files that go away.</param>
    /// <exception cref="IOException">Before anything was changed, or in the midst of it: then the next build goes on.</exception>
    public void Run(IReadOnlyCollection<string> changed, IReadOnlyCollection<string> removed)
    {
        string fresh = _path + ".new";
        File.WriteAllLines(fresh, [Head, .. removed.Select(path => "-" + path), .. changed.Select(path => "+" + path), Tail], new UTF8Encoding(false));
        File.Move(fresh, _path, overwrite: true);
        Apply(changed, removed);
        File.Delete(_path);
    }

    /// <summary>Finishes the update of a build that died; does nothing when there was none.</summary>
    public void Recover()
    {
        File.Delete(_path + ".new");
        if (!File.Exists(_path))
        {
            return;
        }

        string[] lines = File.ReadAllLines(_path);
        if (lines is [Head, .., Tail])
        {
            Apply(
                [.. lines.Where(line => line.StartsWith('+')).Select(line => line[1..])],
                [.. lines.Where(line => line.StartsWith('-')).Select(line => line[1..])]);
        }

        File.Delete(_path);
    }

    /// <summary>New files first, so that no page ever names one that is not there; then what nobody needs any more.</summary>
    private void Apply(IReadOnlyCollection<string> changed, IReadOnlyCollection<string> removed)
    {
        HashSet<string> folders = [.. changed.SelectMany(FoldersAbove)], files = [.. changed];
        bool IsInTheWay(string path) => folders.Contains(path) || FoldersAbove(path).Any(files.Contains);
        foreach (string path in removed.Where(IsInTheWay))
        {
            Remove(Path.Combine(_live, path));
        }

        string? made = null;
        foreach (string path in changed)
        {
            string source = Path.Combine(_staging, path), target = Path.Combine(_live, path);
            string folder = Path.GetDirectoryName(target)!;
            if (folder != made)
            {
                Directory.CreateDirectory(folder);
                made = folder;
            }

            if (File.Exists(source))
            {
                File.Move(source, target, overwrite: true);
            }
        }

        foreach (string path in removed)
        {
            Remove(Path.Combine(_live, path));
        }
    }

    private static IEnumerable<string> FoldersAbove(string path)
    {
        for (int slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }

    /// <summary>Removes a file, and the folders that are empty then.</summary>
    private void Remove(string file)
    {
        if (File.Exists(file))
        {
            File.Delete(file);
        }

        for (string folder = Path.GetDirectoryName(file)!; folder.Length > _live.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (!Directory.Exists(folder))
            {
                continue;
            }

            if (Directory.EnumerateFileSystemEntries(folder).Any())
            {
                return;
            }

            Directory.Delete(folder);
        }
    }
}
