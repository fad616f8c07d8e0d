using System.Buffers.Binary;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace Parkpress.Incremental;

/// <summary>A file to which things are appended and from which they are read back; it keeps what is too much for memory. Safe for threads.</summary>
/// <remarks>Before each blob stand a hash and the key of what it is, so that neither damage nor another blob at the same place is ever believed.</remarks>
internal sealed class BlobStore : IDisposable
{
    /// <summary>Bytes before the content of a blob.</summary>
    public const int HeadLength = HashLength + 16;

    private const int HashLength = 8;

    [ThreadStatic]
    private static byte[]? s_buffer;

    private readonly SafeFileHandle _file;
    private readonly SafeFileHandle? _earlier;
    private readonly long _start;
    private long _end;

    private BlobStore(SafeFileHandle file, SafeFileHandle? earlier, long start, long end) => (_file, _earlier, _start, _end) = (file, earlier, start, end);

    /// <summary>End of the last blob, in bytes.</summary>
    public long End => Interlocked.Read(ref _end);

    /// <summary>A store that goes away with the process.</summary>
    /// <exception cref="IOException">There is no room for it.</exception>
    public static BlobStore MakeTemporary() => new(OpenTemporary(), null, 0, 0);

    /// <summary>A store that gives out what another one holds, and keeps what is new for this process only.</summary>
    /// <param name="path">File of the other one; it may be missing.</param>
    /// <param name="end">Where its last blob ends.</param>
    /// <exception cref="IOException">There is no room for it.</exception>
    public static BlobStore MakeTemporaryBehind(string path, long end)
    {
        SafeFileHandle? earlier = File.Exists(path) ? File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) : null;
        return new BlobStore(OpenTemporary(), earlier, end, end);
    }

    /// <summary>A store that later builds open again.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="end">Where the last blob ends that is of use; what lies behind it is cut off. 0 for a new store.</param>
    /// <exception cref="IOException">The file cannot be opened, or is shorter than that.</exception>
    public static BlobStore Open(string path, long end)
    {
        SafeFileHandle file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        if (RandomAccess.GetLength(file) < end)
        {
            file.Dispose();
            throw new IOException();
        }

        if (RandomAccess.GetLength(file) > end)
        {
            RandomAccess.SetLength(file, end);
        }

        return new BlobStore(file, null, 0, end);
    }

    /// <summary>Keeps a blob.</summary>
    /// <param name="blob">The content behind <see cref="HeadLength"/> bytes of room, which are filled.</param>
    /// <param name="key">What it is.</param>
    /// <exception cref="IOException">There is no room.</exception>
    public BlobPlace Append(Span<byte> blob, Fingerprint key)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(blob[HashLength..], key.Value);
        BinaryPrimitives.WriteUInt64LittleEndian(blob, XxHash3.HashToUInt64(blob[HashLength..]));
        long offset = Interlocked.Add(ref _end, blob.Length) - blob.Length;
        RandomAccess.Write(_file, blob, offset - _start);
        return new BlobPlace(offset, blob.Length);
    }

    /// <summary>The content of a blob; null when it is damaged, or another one. Valid until the thread reads another one.</summary>
    public ArraySegment<byte>? TryRead(BlobPlace place, Fingerprint key)
    {
        SafeFileHandle? file = place.Offset < _start ? _earlier : _file;
        if (place.Length < HeadLength || file is null || place.Offset + place.Length > End)
        {
            return null;
        }

        byte[] bytes = s_buffer is { } spare && spare.Length >= place.Length ? spare : s_buffer = GC.AllocateUninitializedArray<byte>(place.Length * 2);
        long offset = place.Offset < _start ? place.Offset : place.Offset - _start;
        int read = 0;
        while (read < place.Length && RandomAccess.Read(file, bytes.AsSpan(read, place.Length - read), offset + read) is > 0 and var count)
        {
            read += count;
        }

        bool isRight = read == place.Length
            && BinaryPrimitives.ReadUInt128LittleEndian(bytes.AsSpan(HashLength)) == key.Value
            && BinaryPrimitives.ReadUInt64LittleEndian(bytes) == XxHash3.HashToUInt64(bytes.AsSpan(HashLength, place.Length - HashLength));
        return isRight ? new ArraySegment<byte>(bytes, HeadLength, place.Length - HeadLength) : default(ArraySegment<byte>?);
    }

    public void Dispose()
    {
        _file.Dispose();
        _earlier?.Dispose();
    }

    // The one random name: it never reaches the output, and the file goes away when it is closed.
    private static SafeFileHandle OpenTemporary() => File.OpenHandle(
        Path.Combine(Path.GetTempPath(), $"parkpress-{Guid.NewGuid():N}.tmp"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
}
