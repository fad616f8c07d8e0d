using System.IO.Hashing;

namespace Parkpress.Incremental;

/// <summary>Writes a <see cref="SealedFile"/> piece by piece, for those that are too much for memory. Without <see cref="Commit"/> nothing comes of it.</summary>
internal sealed class SealedFileWriter : IDisposable
{
    private readonly string _path;
    private readonly string _fresh;
    private readonly FileStream _file;
    private readonly XxHash128 _hash = new();

    /// <param name="path">Place of the file; the folder is made.</param>
    /// <param name="mark">What it is, and in which version.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public SealedFileWriter(string path, ReadOnlySpan<byte> mark)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        (_path, _fresh) = (path, path + ".new");
        _file = new FileStream(_fresh, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 64 * 1024);
        Write(mark);
    }

    /// <exception cref="IOException">There is no room.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        _hash.Append(bytes);
        _file.Write(bytes);
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="IOException">That cannot be done; the earlier one is still there.</exception>
    public void Commit()
    {
        _file.Write(_hash.GetCurrentHash());
        _file.Dispose();
        File.Move(_fresh, _path, overwrite: true);
    }

    public void Dispose() => _file.Dispose();
}
