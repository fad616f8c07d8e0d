using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;

namespace Parkpress.Publishing;

/// <summary>A complete new site, built beside the live folder. Until it takes the live folder's place, nobody sees it.</summary>
internal sealed class Staging : IDisposable
{
    private readonly OutputFolder _live;
    private readonly string _folder;
    private readonly string _retired;
    private readonly UpdateJournal _journal;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    private Staging(OutputFolder live, string folder, string retired)
    {
        _live = live;
        _folder = folder;
        _retired = retired;
        _journal = new UpdateJournal(Path.Combine(Path.GetDirectoryName(live.Path)!, $".{Path.GetFileName(live.Path)}.journal"), live.Path, folder);
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

    /// <summary>True when a build that was killed left something behind.</summary>
    public static bool HasRemains(OutputFolder live)
    {
        string parent = Path.GetDirectoryName(live.Path)!, name = Path.GetFileName(live.Path);
        return Directory.Exists(Path.Combine(parent, $".{name}.staging"))
            || Directory.Exists(Path.Combine(parent, $".{name}.retired"))
            || File.Exists(Path.Combine(parent, $".{name}.journal"));
    }

    /// <summary>Writes one file; safe for many threads, each path once.</summary>
    /// <param name="path">Below the output folder, with <c>/</c>.</param>
    /// <returns>When the file system says it was written, in ticks of universal time.</returns>
    /// <exception cref="IOException">There is no room, or the folder cannot be written.</exception>
    public long Write(string path, ReadOnlySpan<byte> bytes)
    {
        string target = Place(path);
        using SafeFileHandle file = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, bytes, 0);
        return File.GetLastWriteTimeUtc(file).Ticks;
    }

    /// <summary>Takes a file of the live folder over as it is, time of writing included; safe for many threads, each path once.</summary>
    /// <exception cref="IOException">It can neither be linked nor copied.</exception>
    public void Keep(string path)
    {
        string live = Path.Combine(_live.Path, path), target = Place(path);
        if (!HardLink.TryCreate(live, target))
        {
            File.Copy(live, target);
        }
    }

    /// <summary>Puts new files in the place of old ones and removes others; all else in the live folder stays as it is.</summary>
    /// <param name="changed">Every path written here.</param>
    /// <param name="removed">Paths below the live folder.</param>
    /// <exception cref="IOException">The update could not be begun, or not be finished: then the next build goes on with it.</exception>
    public void Update(IReadOnlyCollection<string> changed, IReadOnlyCollection<string> removed) => _journal.Run(changed, removed);

    /// <summary>Writes the marker, which lists all files of the site.</summary>
    /// <param name="paths">In the order of the plan.</param>
    /// <returns>As <see cref="Write"/>, and its size in bytes.</returns>
    public (long Modified, long Length) WriteMarker(IEnumerable<string> paths)
    {
        byte[] marker = OutputFolder.WriteMarker(paths);
        return (Write(OutputFolder.MarkerName, marker), marker.Length);
    }

    /// <summary>Puts the new site in the place of the old one.</summary>
    /// <exception cref="IOException">The old site could not be replaced; it is still there.</exception>
    public void Commit()
    {
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

    /// <summary>Where a file goes, in a folder that is there.</summary>
    private string Place(string path)
    {
        string target = Path.Combine(_folder, path);
        string folder = Path.GetDirectoryName(target)!;
        if (!_folders.ContainsKey(folder))
        {
            // Noted only when it is there: another thread that finds the note writes at once.
            Directory.CreateDirectory(folder);
            _folders.TryAdd(folder, true);
        }

        return target;
    }

    private void Recover()
    {
        _journal.Recover();
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
