using System.Buffers.Binary;

namespace Parkpress.Incremental;

/// <summary>A file of the cache that is believed only as a whole: behind what it is and in which version stand the length and the fingerprint of its content.</summary>
internal static class SealedFile
{
    private const int FingerprintAt = 12;
    private const int HeadLength = FingerprintAt + 16;

    /// <summary>Writes a file beside its place and moves it there, so that no half of it is ever found.</summary>
    /// <param name="path">Its place; the folder is made.</param>
    /// <param name="mark">Four bytes that tell what it is.</param>
    /// <param name="version">Of its content.</param>
    public static void Save(string path, ReadOnlySpan<byte> mark, int version, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        mark.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], version);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], content.Length);
        BinaryPrimitives.WriteUInt128LittleEndian(head[FingerprintAt..], Fingerprint.Of(content).Value);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string beside = path + ".new";
        using (FileStream stream = File.Create(beside))
        {
            stream.Write(head);
            stream.Write(content);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>The content; null if there is no such file, or it is another's, of another version, or damaged.</summary>
    public static byte[]? TryLoad(string path, ReadOnlySpan<byte> mark, int version)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            return IsWhole(bytes, mark, version) ? bytes[HeadLength..] : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> mark, int version) =>
        bytes.Length >= HeadLength
        && bytes.StartsWith(mark)
        && BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) == version
        && BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) == bytes.Length - HeadLength
        && BinaryPrimitives.ReadUInt128LittleEndian(bytes[FingerprintAt..]) == Fingerprint.Of(bytes[HeadLength..]).Value;
}
