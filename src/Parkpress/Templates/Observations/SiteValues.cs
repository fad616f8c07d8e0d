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
    private readonly Func<string, string, Fingerprint> _cached;
    private readonly int[] _summaryNumbers;
    private readonly Lazy<Dictionary<string, Section>> _sections;

    private readonly ValueMemo _values = new();

    [ThreadStatic]
    private static RecordWriter? s_scratch;

    /// <param name="services">The site.</param>
    /// <param name="table">Names of things and their numbers.</param>
    /// <param name="cached">Renders a cached partial by its name and key, and fingerprints it.</param>
    public SiteValues(TemplateServices services, ObservationTable table, Func<string, string, Fingerprint> cached)
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

    /// <summary>Of all that would be seen today where <paramref name="observations"/> looked.</summary>
    /// <exception cref="InvalidDataException">These are no observations of this table.</exception>
    public Fingerprint FingerprintOf(ReadOnlySpan<byte> observations)
    {
        var reader = new RecordReader(observations);
        // Working out one value may take the fingerprint of others.
        RecordWriter writer = s_scratch ?? new RecordWriter();
        s_scratch = null;
        writer.Clear();
        while (reader.Left > 0)
        {
            writer.Fingerprint(ValueOf(reader.Int32()));
        }

        Fingerprint result = Fingerprint.Of(writer.Written);
        s_scratch = writer;
        return result;
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
        ObservationKind.Cached => name.IndexOf('\u001F', StringComparison.Ordinal) is >= 0 and var at ? _cached(name[..at], name[(at + 1)..]) : Gone,
        _ => Gone,
    };

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
