using System.IO.Compression;

namespace Parkpress.Search;

/// <summary>Compression inside the files, for hosts that compress nothing; browsers undo it by themselves.</summary>
internal static class Zlib
{
    public static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        var packed = new MemoryStream(bytes.Length / 2);
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
