using Parkpress.Incremental;

namespace Parkpress.Content.Storage;

/// <summary>The documents of the last build, by path. A file of the cache folder; what is damaged or of another kind of build is as if it were not there.</summary>
internal sealed class DocumentCache
{
    private readonly ArraySegment<byte> _bytes;
    private readonly Dictionary<string, Entry> _entries;

    private DocumentCache(ArraySegment<byte> bytes, Dictionary<string, Entry> entries, long bodiesEnd) =>
        (_bytes, _entries, BodiesEnd) = (bytes, entries, bodiesEnd);

    /// <summary>One that knows nothing.</summary>
    public static DocumentCache None { get; } = new(ArraySegment<byte>.Empty, [], 0);

    /// <summary>End of the last body in the store that holds them.</summary>
    public long BodiesEnd { get; }

    private static ReadOnlySpan<byte> Mark => "parkpress documents 1\n"u8;

    /// <summary>Number of documents.</summary>
    public int Count => _entries.Count;

    /// <summary>A document as it was kept.</summary>
    /// <param name="Stamp">Size and time of the file then, and the fingerprint of its bytes.</param>
    /// <param name="Start">Where its record begins.</param>
    /// <param name="Length">Length of its record.</param>
    internal readonly record struct Entry(SourceStamp Stamp, int Start, int Length);

    /// <summary>Reads the cache of an earlier build.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="settings">Of all that documents depend on besides their files; another one makes them useless.</param>
    public static DocumentCache Load(string path, Fingerprint settings)
    {
        try
        {
            return SealedFile.TryRead(path, Mark) is { } bytes ? Parse(bytes, settings) : None;
        }
        catch (InvalidDataException)
        {
            return None;
        }
    }

    /// <summary>The document at <paramref name="path"/>, or null.</summary>
    public Entry? Find(string path) => _entries.TryGetValue(path, out Entry entry) ? entry : null;

    /// <summary>The record of a document, for <see cref="DocumentCodec"/>.</summary>
    public ReadOnlyMemory<byte> RecordOf(Entry entry) => _bytes.AsMemory(entry.Start, entry.Length);

    /// <summary>Writes the cache for the next build.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="settings">As for <see cref="Load"/>.</param>
    /// <param name="bodiesEnd">End of the last body in the store that holds them.</param>
    /// <param name="documents">Path, stamp and record of every document.</param>
    /// <exception cref="IOException">It cannot be written; the earlier one is still there.</exception>
    public static void Save(
        string path, Fingerprint settings, long bodiesEnd, IReadOnlyList<(string Path, SourceStamp Stamp, ReadOnlyMemory<byte> Record)> documents)
    {
        var writer = new RecordWriter();
        writer.Fingerprint(settings);
        writer.Number(bodiesEnd);
        writer.Number(documents.Count);
        using var file = new SealedFileWriter(path, Mark);
        foreach ((string document, SourceStamp stamp, ReadOnlyMemory<byte> record) in documents)
        {
            writer.Text(document);
            stamp.Write(writer);
            writer.Number(record.Length);
            file.Write(writer.Written);
            file.Write(record.Span);
            writer.Clear();
        }

        file.Write(writer.Written);
        file.Commit();
    }

    private static DocumentCache Parse(ArraySegment<byte> bytes, Fingerprint settings)
    {
        var reader = new RecordReader(bytes);
        if (reader.Fingerprint() != settings)
        {
            return None;
        }

        long bodiesEnd = reader.Number();
        int count = reader.Int32();
        var entries = new Dictionary<string, Entry>(Math.Min(count, reader.Left), StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string path = reader.Text();
            SourceStamp stamp = SourceStamp.Read(ref reader);
            int length = reader.Int32();
            entries[path] = new Entry(stamp, bytes.Count - reader.Left, length);
            reader.Bytes(length);
        }

        return new DocumentCache(bytes, entries, bodiesEnd);
    }
}
