namespace Parkpress.Incremental;

/// <summary>What is remembered of a file, to know it again without reading it.</summary>
/// <param name="Length">Size in bytes.</param>
/// <param name="Modified">When it was last written, in ticks of universal time.</param>
/// <param name="Content">Of its bytes.</param>
internal readonly record struct SourceStamp(long Length, long Modified, Fingerprint Content)
{
    public void Write(RecordWriter writer)
    {
        writer.Number(Length);
        writer.Number(Modified);
        writer.Fingerprint(Content);
    }

    /// <exception cref="InvalidDataException">No stamp was written here.</exception>
    public static SourceStamp Read(ref RecordReader reader) => new(reader.Number(), reader.Number(), reader.Fingerprint());
}
