namespace Parkpress.Search;

/// <summary>Checks by which the browser knows a damaged file and a file of another build.</summary>
internal static class FileCheck
{
    /// <summary>FNV-1a; the last four bytes of a shard.</summary>
    public static uint Full(ReadOnlySpan<byte> bytes) => Continue(2166136261, bytes);

    /// <summary>The hash of bytes behind others that are hashed already.</summary>
    public static uint Continue(uint hash, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            hash = (hash ^ value) * 16777619;
        }

        return hash;
    }

    /// <summary>16 bits of a whole file; they stand where the file is referred to and in the query of its address.</summary>
    public static int Of(ReadOnlySpan<byte> bytes) => Fold(Full(bytes));

    public static int Fold(uint hash) => (int)((hash ^ (hash >> 16)) & 0xFFFF);
}
