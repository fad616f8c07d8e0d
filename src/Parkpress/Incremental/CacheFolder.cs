using Microsoft.Win32.SafeHandles;

namespace Parkpress.Incremental;

/// <summary>
/// The folder for what later builds may use again; deleting it is always safe. A marker keeps anything else from being taken for it. One build at a time
/// writes to it; another one, or a run that must leave the disk as it is, only reads.
/// </summary>
internal sealed class CacheFolder : IDisposable
{
    /// <summary>The file that marks the folder, after the convention that backup programs know.</summary>
    public const string MarkerName = "CACHEDIR.TAG";

    private const string LockName = "lock";

    // The signature of https://bford.info/cachedir/.
    private const string Marker = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by Parkpress; deleting this folder is always safe.\n";

    // File systems stamp files with the time of their last tick, which lies up to so much in the past.
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(20);

    private readonly SafeFileHandle? _lock;

    private CacheFolder(string path, SafeFileHandle? mutex, long trustedBefore) => (Path, _lock, TrustedBefore) = (path, mutex, trustedBefore);

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>True when this build may write to the folder.</summary>
    public bool IsWritable => _lock is not null;

    /// <summary>
    /// A file whose time of writing is earlier than this, in ticks of universal time, has been seen by this build as it then was: a later change gives it another time.
    /// Measured with the file system's own clock.
    /// </summary>
    public long TrustedBefore { get; }

    /// <summary>Opens the folder for a build, and makes it with its marker when there is none; a folder that cannot be written only makes builds slower.</summary>
    public static CacheFolder Open(string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        SafeFileHandle? mutex = null;
        try
        {
            if (!Prepare(full))
            {
                return OpenReadOnly(path);
            }

            mutex = File.OpenHandle(System.IO.Path.Combine(full, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            RandomAccess.Write(mutex, [0], 0);
            return new CacheFolder(full, mutex, (File.GetLastWriteTimeUtc(mutex) - s_tick).Ticks);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A read-only checkout builds without a cache, and so does a build beside another one.
            mutex?.Dispose();
            return OpenReadOnly(path);
        }
    }

    /// <summary>Opens the folder for reading alone.</summary>
    public static CacheFolder OpenReadOnly(string path) => new(System.IO.Path.GetFullPath(path), null, 0);

    /// <summary>The path of a file in the folder.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => _lock?.Dispose();

    /// <summary>Makes the folder with its marker; false for a folder that holds something else: it gets no marker, so that nobody ever takes it for a cache.</summary>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static bool Prepare(string path)
    {
        string marker = System.IO.Path.Combine(path, MarkerName);
        if (File.Exists(marker))
        {
            return true;
        }

        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            return false;
        }

        Directory.CreateDirectory(path);
        File.WriteAllText(marker, Marker);
        return true;
    }
}
