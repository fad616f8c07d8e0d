using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security;
using Parkpress.Incremental;

namespace Parkpress.Assets.Images;

/// <summary>Keeps encoded images between builds, in a folder that may be deleted at any time.</summary>
/// <remarks>
/// Safe for threads, and for several programs that share the folder: an entry appears whole or not at all. Trouble with
/// the disk is never reported: what cannot be read is encoded again, what cannot be written is not kept.
/// </remarks>
internal sealed class ImageCache
{
    private const int LengthOffset = 4;
    private const int HashOffset = LengthOffset + sizeof(long);
    private const int HeaderSize = HashOffset + 16;
    private const string EntryExtension = ".img";
    private const string TemporaryExtension = ".tmp";

    private readonly string _root;
    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.Ordinal);

    private int _found;
    private int _missed;

    /// <summary>A cache in a folder, which is made when the first entry is stored.</summary>
    /// <param name="root">For instance <c>.cache/parkpress/images</c>.</param>
    public ImageCache(string root) => _root = Path.GetFullPath(root);

    /// <summary>True for a run that must leave the disk as it is: entries are found, but neither stored nor deleted.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>How many entries were found.</summary>
    public int FoundCount => Volatile.Read(ref _found);

    /// <summary>How many entries were asked for that were not there.</summary>
    public int MissedCount => Volatile.Read(ref _missed);

    private static ReadOnlySpan<byte> Mark => "PPI1"u8;

    /// <summary>The stored bytes; null when there are none. A damaged entry is deleted.</summary>
    public byte[]? TryGet(Fingerprint key)
    {
        byte[]? entry = TryRead(key);
        Interlocked.Increment(ref entry is null ? ref _missed : ref _found);
        return entry;
    }

    private byte[]? TryRead(Fingerprint key)
    {
        string path = GetPath(key);
        try
        {
            byte[] entry = File.ReadAllBytes(path);
            if (IsSound(entry))
            {
                _used[path] = true;
                return entry[HeaderSize..];
            }

            if (!IsReadOnly)
            {
                File.Delete(path);
            }

            return null;
        }
        catch (Exception trouble) when (IsDiskTrouble(trouble))
        {
            return null;
        }
    }

    /// <summary>Stores <paramref name="content"/>, in place of what was there.</summary>
    public void Store(Fingerprint key, ReadOnlySpan<byte> content)
    {
        if (IsReadOnly)
        {
            return;
        }

        string path = GetPath(key);
        _used[path] = true;

        // The random name never reaches the output: it keeps two writers of one entry out of each other's way.
        string temporary = path + "." + Path.GetRandomFileName() + TemporaryExtension;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WriteEntry(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception trouble) when (IsDiskTrouble(trouble))
        {
            DeleteQuietly(temporary);
        }
    }

    /// <summary>
    /// Deletes the entries that this object neither found nor stored, and what broken-off runs left. Call it after a
    /// build that asked for every image; another program's entries go too, and are made again when it needs them.
    /// </summary>
    public void Prune()
    {
        try
        {
            foreach (string path in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories))
            {
                bool isOurs = path.EndsWith(EntryExtension, StringComparison.Ordinal)
                    || path.EndsWith(TemporaryExtension, StringComparison.Ordinal);
                if (isOurs && !_used.ContainsKey(path))
                {
                    DeleteQuietly(path);
                }
            }
        }
        catch (Exception trouble) when (IsDiskTrouble(trouble))
        {
            // Entries that stay do no harm.
        }
    }

    private static bool IsSound(ReadOnlySpan<byte> entry) =>
        entry.Length >= HeaderSize
        && entry.StartsWith(Mark)
        && BinaryPrimitives.ReadInt64LittleEndian(entry[LengthOffset..]) == entry.Length - HeaderSize
        && BinaryPrimitives.ReadUInt128LittleEndian(entry[HashOffset..]) == Fingerprint.Of(entry[HeaderSize..]).Value;

    private static void WriteEntry(string path, ReadOnlySpan<byte> content)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        Mark.CopyTo(header);
        BinaryPrimitives.WriteInt64LittleEndian(header[LengthOffset..], content.Length);
        BinaryPrimitives.WriteUInt128LittleEndian(header[HashOffset..], Fingerprint.Of(content).Value);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(header);
        stream.Write(content);
    }

    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception trouble) when (IsDiskTrouble(trouble))
        {
            // The next pruning will find it.
        }
    }

    private static bool IsDiskTrouble(Exception trouble) =>
        trouble is IOException or UnauthorizedAccessException or SecurityException;

    /// <summary>Entries spread over 256 folders: some file systems grow slow with tens of thousands of files in one.</summary>
    private string GetPath(Fingerprint key)
    {
        string name = key.ToString();
        return Path.Combine(_root, name[..2], name + EntryExtension);
    }
}
