using System.Collections.Concurrent;

namespace Parkpress.Publishing;

/// <summary>A complete new site, built beside the live folder. Until it takes the live folder's place, nobody sees it.</summary>
internal sealed class Staging : IDisposable
{
    private readonly OutputFolder _live;
    private readonly string _folder;
    private readonly string _retired;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    private Staging(OutputFolder live, string folder, string retired)
    {
        _live = live;
        _folder = folder;
        _retired = retired;
    }

    /// <summary>An empty staging folder; what a build that was killed left behind is cleared away first.</summary>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static Staging Open(OutputFolder live)
    {
        string parent = Path.GetDirectoryName(live.Path)!;
        string name = Path.GetFileName(live.Path);
        var staging = new Staging(live, Path.Combine(parent, $".{name}.staging"), Path.Combine(parent, $".{name}.retired"));
        staging.Recover();
        Directory.CreateDirectory(staging._folder);
        return staging;
    }

    /// <summary>Writes one file; safe for many threads, each path once.</summary>
    /// <param name="path">Below the output folder, with <c>/</c>.</param>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        string target = Path.Combine(_folder, path);
        string folder = Path.GetDirectoryName(target)!;
        if (!_folders.ContainsKey(folder))
        {
            // Noted only when it is there: another thread that finds the note writes at once.
            Directory.CreateDirectory(folder);
            _folders.TryAdd(folder, true);
        }

        using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(bytes);
    }

    /// <summary>Puts the new site in the place of the old one.</summary>
    /// <param name="paths">Every path written, in the order of the plan.</param>
    /// <exception cref="IOException">The old site could not be replaced; it is still there.</exception>
    public void Commit(IEnumerable<string> paths)
    {
        Write(OutputFolder.MarkerName, OutputFolder.WriteMarker(paths));
        KeepForeignFiles();
        if (!Directory.Exists(_live.Path))
        {
            Directory.Move(_folder, _live.Path);
            return;
        }

        if (!FolderExchange.TryExchange(_folder, _live.Path))
        {
            // Where two folders cannot change places at once there is a moment without a live folder; `Recover` mends it.
            Directory.Move(_live.Path, _retired);
            Directory.Move(_folder, _live.Path);
        }
    }

    /// <summary>Removes what is not live: the new site after a failure, the old one after success.</summary>
    public void Dispose()
    {
        Delete(_folder);
        Delete(_retired);
    }

    private void Recover()
    {
        if (!Directory.Exists(_live.Path) && Directory.Exists(_retired))
        {
            Directory.Move(_retired, _live.Path);
        }

        Delete(_folder);
        Delete(_retired);
    }

    /// <summary>Files that somebody else put into the live folder, such as a CNAME, move on with it.</summary>
    private void KeepForeignFiles()
    {
        if (!Directory.Exists(_live.Path))
        {
            return;
        }

        System.Collections.Frozen.FrozenSet<string> ours = _live.ReadMarker();
        foreach (string file in Directory.EnumerateFiles(_live.Path, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(_live.Path, file).Replace('\\', '/');
            string target = Path.Combine(_folder, relative);
            if (!ours.Contains(relative) && !File.Exists(target))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
