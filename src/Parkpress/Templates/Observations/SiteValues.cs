using Parkpress.Assets;
using Parkpress.Incremental;
using Parkpress.Model;

namespace Parkpress.Templates.Observations;

/// <summary>What a template would see today of each thing that one has looked at, as a fingerprint. Every value is worked out once, when somebody asks. Safe for threads.</summary>
internal sealed class SiteValues
{
    // A thing that is no longer there is seen by nobody.
    private static Fingerprint Gone => default;

    private readonly TemplateServices _services;
    private readonly ObservationTable _table;
    private readonly PageFaces _faces;
    private readonly Func<string, string, Html?> _cached;
    private readonly int[] _summaryNumbers;
    private readonly Lazy<Dictionary<string, Section>> _sections;

    private readonly ValueMemo _values = new();

    /// <param name="services">The site.</param>
    /// <param name="table">Names of things and their numbers.</param>
    /// <param name="cached">Renders a cached partial by its name and key; null when it fails or there is none.</param>
    public SiteValues(TemplateServices services, ObservationTable table, Func<string, string, Html?> cached)
    {
        (_services, _table, _cached) = (services, table, cached);
        _faces = new PageFaces(services);
        _summaryNumbers = new int[services.Model.Pages.Length];
        _sections = new Lazy<Dictionary<string, Section>>(() => services.Model.Sections.ToDictionary(section => section.Path, StringComparer.Ordinal));
    }

    /// <summary>Fingerprints of pages.</summary>
    public PageFaces Faces => _faces;

    public int NumberOf(ObservationKind kind, string name) => _table.NumberOf((char)kind + name);

    public int NumberOfSummary(Page page)
    {
        // One more than the number; 0 is none yet.
        int known = _summaryNumbers[page.Id];
        if (known == 0)
        {
            known = NumberOf(ObservationKind.Summary, page.Permalink.Value) + 1;
            _summaryNumbers[page.Id] = known;
        }

        return known - 1;
    }

    /// <summary>Compares what was seen while a file was made with what would be seen today.</summary>
    /// <param name="record">What was noted then.</param>
    /// <param name="observed">Of what was seen.</param>
    /// <exception cref="InvalidDataException">The record is none of this table.</exception>
    public Sight Compare(ObservationRecord record, Fingerprint observed) =>
        FingerprintOf(record.Seen) != observed ? Sight.Other
        : FingerprintOf(record.Inserts) != record.Inserted ? Sight.OtherPartials
        : Sight.Same;

    /// <summary>A file in which cached partials are exchanged for what they come to today; null when one fails.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="record">What was noted when it was made; on return, the same for the new file.</param>
    public byte[]? Exchange(ReadOnlySpan<byte> bytes, ref ObservationRecord record)
    {
        var writer = new RecordWriter(bytes.Length + 1024);
        var inserts = new List<CachedInsert>();
        int at = 0;
        foreach (CachedInsert insert in record.Inserts)
        {
            if (insert.Offset < at || insert.Offset + insert.Length > bytes.Length || FindPartial(_table.NameOf(insert.Number)[1..]) is not { } html)
            {
                return null;
            }

            writer.Bytes(bytes[at..insert.Offset]);
            inserts.Add(insert with { Offset = writer.Length, Length = html.Bytes.Length });
            writer.Bytes(html.Bytes.Span);
            at = insert.Offset + insert.Length;
        }

        writer.Bytes(bytes[at..]);
        record = record with { Inserts = inserts, Inserted = FingerprintOf(inserts) };
        return writer.Written.ToArray();
    }

    /// <summary>Of all that would be seen today where somebody looked.</summary>
    /// <exception cref="InvalidDataException">There is no such number in the table.</exception>
    public Fingerprint FingerprintOf(IReadOnlyList<int> seen)
    {
        var hash = new ValueHash();
        for (int i = 0; i < seen.Count; i++)
        {
            hash.Add(ValueOf(seen[i]));
        }

        return hash.ToFingerprint();
    }

    /// <summary>Of all that these partials come to today.</summary>
    /// <exception cref="InvalidDataException">There is no such number in the table.</exception>
    public Fingerprint FingerprintOf(IReadOnlyList<CachedInsert> inserts)
    {
        var hash = new ValueHash();
        for (int i = 0; i < inserts.Count; i++)
        {
            hash.Add(ValueOf(inserts[i].Number));
        }

        return hash.ToFingerprint();
    }

    private Fingerprint ValueOf(int number)
    {
        if (!_values.TryGet(number, out Fingerprint value))
        {
            value = number < _table.Count ? Find(_table.NameOf(number)) : throw new InvalidDataException();
            _values.Set(number, value);
        }

        return value;
    }

    private Fingerprint Find(string name) => name.Length == 0 ? Gone : Find((ObservationKind)name[0], name[1..]);

    private Fingerprint Find(ObservationKind kind, string name) => kind switch
    {
        ObservationKind.Summary => _services.Model.Links.FindPage(name) is { } page ? _faces.SummaryOf(page) : Gone,
        ObservationKind.Related => _services.Model.Links.FindPage(name) is { } page ? PageFaces.IdentityOf(_services.RelatedTo(page)) : Gone,
        ObservationKind.Term => _services.Model.Links.FindPage(name) is { } page && _services.Model.PlacementOf(page).Term is { } term ? _faces.Of(term) : Gone,
        ObservationKind.Section => _sections.Value.GetValueOrDefault(name) is { } section ? PageFaces.Of(section) : Gone,
        ObservationKind.SectionLists => _sections.Value.GetValueOrDefault(name) is { } section ? _faces.ListsOf(section) : Gone,
        ObservationKind.SectionLookup => new FingerprintBuilder().Append(_sections.Value.ContainsKey(name)).ToFingerprint(),
        ObservationKind.Recent => RecentOf(name),
        ObservationKind.Site => ValueFingerprint.Of(_services.Site.Peek(name)),
        ObservationKind.Template => _services.Library.FindByPath(name) is { } template ? template.Fingerprint : Gone,
        ObservationKind.Asset => _services.Assets.FindThemeAsset(name) is { } asset ? OfAsset(asset) : Gone,
        ObservationKind.Cached => FindPartial(name)?.Fingerprint ?? Gone,
        _ => Gone,
    };

    private Html? FindPartial(string name) =>
        name.IndexOf('\u001F', StringComparison.Ordinal) is >= 0 and var at ? _cached(name[..at], name[(at + 1)..]) : null;

    /// <summary>Of a name such as <c>6 news</c>.</summary>
    private Fingerprint RecentOf(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && int.TryParse(name.AsSpan(0, space), out int count)
            ? ValueFingerprint.Of(_services.Views.Recent(name[(space + 1)..], count))
            : Gone;
    }

    // The name holds a fingerprint of the bytes; inlined drawings show the bytes themselves.
    private static Fingerprint OfAsset(ThemeAsset asset) => new FingerprintBuilder().Append(asset.Path).Append(asset.Integrity).ToFingerprint();
}
