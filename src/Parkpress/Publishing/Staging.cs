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
        _journal = new UpdateJournal(live.PathBeside("journal"), live.Path, folder);
    }

    /// <summary>An empty staging folder; what a build that was killed left behind is cleared away first.</summary>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static Staging Open(OutputFolder live)
    {
        var staging = new Staging(live, live.PathBeside("staging"), live.PathBeside("retired"));
        staging.Recover();
        Directory.CreateDirectory(staging._folder);
        return staging;
    }

    /// <summary>True when a build that was killed left something behind.</summary>
    public static bool HasRemains(OutputFolder live) =>
        Directory.Exists(live.PathBeside("staging")) || Directory.Exists(live.PathBeside("retired")) || File.Exists(live.PathBeside("journal"));

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
    public void WriteMarker(IEnumerable<string> paths) => Write(OutputFolder.MarkerName, OutputFolder.WriteMarker(paths));

    /// <summary>Puts the new site in the place of the old one.</summary>
    /// <exception cref="IOException">The old site could not be replaced; it is still there.</exception>
    /// <param name="keepsUnknown">Files of the live folder that no build wrote move on.</param>
    public void Commit(bool keepsUnknown)
    {
        if (keepsUnknown)
        {
            KeepUnknownFiles();
        }

        if (!Directory.Exists(_live.Path))
        {
            Directory.Move(_folder, _live.Path);
            return;
        }

        if (!FolderExchange.TryExchange(_folder, _live.Path))
        {
            // Where two folders cannot change places at once there is a moment without a live folder; `Recover` mends it.
            Directory.Move(_live.Path, _retired);
            try
            {
                Directory.Move(_folder, _live.Path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Directory.Move(_retired, _live.Path);
                throw;
            }
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

    /// <summary>Files that somebody else put into the live folder, such as a CNAME, move on with it, but for those in whose place there is a new one.</summary>
    private void KeepUnknownFiles()
    {
        foreach (string path in _live.FindUnknown().Where(path => !File.Exists(Path.Combine(_folder, path))))
        {
            Keep(path);
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
