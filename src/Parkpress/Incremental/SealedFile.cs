using System.IO.Hashing;

namespace Parkpress.Incremental;

/// <summary>Files of the cache: they appear whole or not at all, and one that is damaged is as if it were not there.</summary>
internal static class SealedFile
{
    // A hash of all that stands before it.
    private const int SealLength = 16;

    /// <summary>What was written, or null when there is no such file or it is damaged.</summary>
    public static ArraySegment<byte>? TryRead(string path)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            int length = bytes.Length - SealLength;
            bool isWhole = length >= 0 && XxHash128.Hash(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length));
            return isWhole ? new ArraySegment<byte>(bytes, 0, length) : default(ArraySegment<byte>?);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the file; a reader finds the earlier one or this one.</summary>
    /// <exception cref="IOException">It cannot be written; the earlier one is still there.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        string fresh = path + ".new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            file.Write(bytes);
            Span<byte> seal = stackalloc byte[SealLength];
            XxHash128.Hash(bytes, seal);
            file.Write(seal);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
