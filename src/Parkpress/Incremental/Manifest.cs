namespace Parkpress.Incremental;

/// <summary>Everything that the last build published. A file of the cache folder; what is damaged or of another program is as if it were not there.</summary>
internal sealed class Manifest
{
    private const int DigestLength = 32;

    private readonly ArraySegment<byte> _records;

    private Manifest(ArraySegment<byte> records, int count, string[] names) => (_records, Count, Names) = (records, count, names);

    private static ReadOnlySpan<byte> Mark => "parkpress outputs 2\n"u8;

    /// <summary>Nothing.</summary>
    public static Manifest None { get; } = new(ArraySegment<byte>.Empty, 0, []);

    /// <summary>Names of what was looked at, by the numbers that observations hold.</summary>
    public string[] Names { get; }

    /// <summary>Number of files.</summary>
    public int Count { get; }

    /// <summary>Reads the manifest of an earlier build.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="tool">Of the program.</param>
    /// <param name="withNames">Read the names, too: whoever looks at files alone needs them not.</param>
    public static Manifest Load(string path, Fingerprint tool, bool withNames)
    {
        try
        {
            if (SealedFile.TryRead(path, Mark) is not { } bytes)
            {
                return None;
            }

            var reader = new RecordReader(bytes);
            if (reader.Fingerprint() != tool)
            {
                return None;
            }

            int length = reader.Int32();
            ReadOnlySpan<byte> names = reader.Bytes(length);
            int count = reader.Int32();
            return new Manifest(bytes[(bytes.Count - reader.Left)..], count, withNames ? ReadNames(names) : []);
        }
        catch (InvalidDataException)
        {
            return None;
        }
    }

    /// <summary>Writes the manifest for the next build.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="tool">Of the program.</param>
    /// <param name="names">Names of what was looked at.</param>
    /// <param name="entries">Every file, sorted by path in ordinal order.</param>
    /// <exception cref="IOException">It cannot be written; the earlier one is still there.</exception>
    public static void Save(string path, Fingerprint tool, string[] names, IReadOnlyList<ManifestEntry> entries)
    {
        var nameWriter = new RecordWriter();
        nameWriter.List(names, static (writer, name) => writer.Text(name));
        var writer = new RecordWriter();
        writer.Fingerprint(tool);
        writer.Number(nameWriter.Length);
        writer.Bytes(nameWriter.Written);
        writer.Number(entries.Count);
        using var file = new SealedFileWriter(path, Mark);
        foreach (ManifestEntry entry in entries)
        {
            writer.Text(entry.Path);
            writer.Byte(entry.Kind);
            entry.Stamp.Write(writer);
            writer.Bytes(entry.Digest.Span);
            writer.Fingerprint(entry.Inputs);
            writer.Fingerprint(entry.Observed);
            writer.Number(entry.Observations.Length);
            writer.Bytes(entry.Observations.Span);
            file.Write(writer.Written);
            writer.Clear();
        }

        file.Write(writer.Written);
        file.Commit();
    }

    /// <summary>Every file, sorted by path in ordinal order; empty when the manifest is not sound.</summary>
    public ManifestEntry[] ReadAll()
    {
        try
        {
            var reader = new RecordReader(_records);
            var entries = new ManifestEntry[Math.Min(Count, _records.Count)];
            for (int i = 0; i < entries.Length; i++)
            {
                entries[i] = ReadOne(ref reader);
            }

            return entries;
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static string[] ReadNames(ReadOnlySpan<byte> bytes)
    {
        var reader = new RecordReader(bytes);
        return reader.List(static (ref reader) => reader.Text());
    }

    private ManifestEntry ReadOne(ref RecordReader reader)
    {
        string path = reader.Text();
        byte kind = reader.Byte();
        SourceStamp stamp = SourceStamp.Read(ref reader);
        int digest = _records.Count - reader.Left;
        reader.Bytes(DigestLength);
        Fingerprint inputs = reader.Fingerprint(), observed = reader.Fingerprint();
        int length = reader.Int32();
        int start = _records.Count - reader.Left;
        reader.Bytes(length);
        return new ManifestEntry(path, kind, stamp, inputs) { Digest = _records.AsMemory(digest, DigestLength), Observed = observed, Observations = _records.AsMemory(start, length) };
    }
}
