using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Parkpress.Incremental;

/// <summary>Bytes that are put aside for a while: in memory up to a limit, in a temporary file beyond it. Safe for threads.</summary>
internal sealed class ScratchStore(string folder, long mostInMemory) : IDisposable
{
    private static int s_number;

    private readonly Lock _opening = new();
    private SafeFileHandle? _file;
    private long _fileLength;
    private long _inMemory;

    /// <summary>Puts a copy aside.</summary>
    public ScratchPiece Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return default;
        }

        if (Interlocked.Add(ref _inMemory, bytes.Length) <= mostInMemory)
        {
            return new ScratchPiece(bytes.ToArray(), 0, bytes.Length);
        }

        Interlocked.Add(ref _inMemory, -bytes.Length);
        SafeFileHandle file = Open();
        long at = Interlocked.Add(ref _fileLength, bytes.Length) - bytes.Length;
        RandomAccess.Write(file, bytes, at);
        return new ScratchPiece(null, at, bytes.Length);
    }

    /// <summary>Copies a part of a piece.</summary>
    public void Read(ScratchPiece piece, int from, Span<byte> target)
    {
        if (piece.Memory is { } memory)
        {
            memory.AsSpan(from, target.Length).CopyTo(target);
            return;
        }

        for (int done = 0; done < target.Length;)
        {
            int count = RandomAccess.Read(_file!, target[done..], piece.Position + from + done);
            done += count > 0 ? count : throw new EndOfStreamException("the temporary file of the search index is too short");
        }
    }

    /// <summary>Says that a piece is not needed any more; room in memory comes free.</summary>
    public void Release(ref ScratchPiece piece)
    {
        if (piece.Memory is { } memory)
        {
            Interlocked.Add(ref _inMemory, -memory.Length);
        }

        piece = default;
    }

    public void Dispose() => _file?.Dispose();

    private SafeFileHandle Open()
    {
        lock (_opening)
        {
            if (_file is null)
            {
                Directory.CreateDirectory(folder);
                string name = string.Create(CultureInfo.InvariantCulture, $"scratch-{Environment.ProcessId}-{Interlocked.Increment(ref s_number)}.tmp");
                _file = File.OpenHandle(Path.Combine(folder, name), FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
            }

            return _file;
        }
    }
}
