using Parkpress.Incremental;

namespace Parkpress.Templates.Observations;

/// <summary>What was noted while one file was made, as it is kept between builds.</summary>
/// <param name="Seen">Numbers of what was looked at.</param>
/// <param name="Inserts">Cached partials that were printed as they are, by ascending offset.</param>
/// <param name="Inserted">Of what these came to.</param>
internal readonly record struct ObservationRecord(IReadOnlyList<int> Seen, IReadOnlyList<CachedInsert> Inserts, Fingerprint Inserted)
{
    /// <exception cref="InvalidDataException">No record was written here.</exception>
    public static ObservationRecord Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new RecordReader(bytes);
        var inserts = new CachedInsert[reader.Left == 0 ? 0 : reader.Int32() is var count && count <= reader.Left ? count : throw new InvalidDataException()];
        int at = 0;
        for (int i = 0; i < inserts.Length; i++)
        {
            inserts[i] = new CachedInsert(reader.Int32(), at = checked(at + reader.Int32()), reader.Int32());
        }

        Fingerprint inserted = inserts.Length == 0 ? default : reader.Fingerprint();
        var seen = new List<int>();
        while (reader.Left > 0)
        {
            seen.Add(reader.Int32());
        }

        return new ObservationRecord(seen, inserts, inserted);
    }

    public void Write(RecordWriter writer)
    {
        writer.Number(Inserts.Count);
        int at = 0;
        foreach (CachedInsert insert in Inserts)
        {
            writer.Number(insert.Number);
            writer.Number(insert.Offset - at);
            writer.Number(insert.Length);
            at = insert.Offset;
        }

        if (Inserts.Count > 0)
        {
            writer.Fingerprint(Inserted);
        }

        foreach (int number in Seen)
        {
            writer.Number(number);
        }
    }
}
