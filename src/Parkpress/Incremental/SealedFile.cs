using System.IO.Hashing;

namespace Parkpress.Incremental;

/// <summary>Files of the cache: they appear whole or not at all, and one that is damaged, or another's, is as if it were not there.</summary>
internal static class SealedFile
{
    // A hash of all that stands before it.
    private const int SealLength = 16;

    /// <summary>The content; null if there is no such file, or it is another's or damaged.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mark">What it is, and in which version.</param>
    public static ArraySegment<byte>? TryRead(string path, ReadOnlySpan<byte> mark)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            int length = bytes.Length - SealLength;
            bool isWhole = length >= mark.Length && bytes.AsSpan().StartsWith(mark)
                && XxHash128.Hash(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length));
            return isWhole ? new ArraySegment<byte>(bytes, mark.Length, length - mark.Length) : default(ArraySegment<byte>?);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the file beside its place and moves it there: a reader finds the earlier one or this one.</summary>
    /// <param name="path">Its place; the folder is made.</param>
    /// <param name="mark">What it is, and in which version.</param>
    /// <exception cref="IOException">It cannot be written; the earlier one is still there.</exception>
    public static void Write(string path, ReadOnlySpan<byte> mark, ReadOnlySpan<byte> content)
    {
        using var file = new SealedFileWriter(path, mark);
        file.Write(content);
        file.Commit();
    }
}
