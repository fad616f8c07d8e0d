using System.Collections.Frozen;
using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Incremental;

namespace Parkpress.Content.Storage;

/// <summary>What is kept of documents between builds: their outlines in one file, the bulk of their bodies in another.</summary>
internal sealed class ContentStorage : IDisposable
{
    private const string DocumentsName = "documents.bin";
    private const string BodiesName = "bodies.bin";

    // The file of bodies only grows. When most of it is of no use, the next build makes it anew.
    private const long MuchWaste = 16 * 1024 * 1024;

    [ThreadStatic]
    private static RecordWriter? s_scratch;

    private readonly CacheFolder? _folder;
    private readonly Fingerprint _settings;
    private readonly BlobStore _bodies;
    private readonly FrozenDictionary<string, Rule> _rules;

    private ContentStorage(CacheFolder? folder, Fingerprint settings, DocumentCache documents, BlobStore bodies, FrozenDictionary<string, Rule> rules) =>
        (_folder, _settings, Documents, _bodies, _rules) = (folder, settings, documents, bodies, rules);

    /// <summary>The documents of the last build; none any more once those of this one are kept.</summary>
    public DocumentCache Documents { get; private set; }

    /// <summary>Storage for one run, of which nothing remains.</summary>
    public static ContentStorage MakeTemporary() =>
        new(null, default, DocumentCache.None, BlobStore.MakeTemporary(), FrozenDictionary<string, Rule>.Empty);

    /// <summary>Storage in the cache folder; what is there is used when it belongs to the same settings and program.</summary>
    /// <param name="folder">A folder that cannot be written gives what it has, and keeps nothing.</param>
    /// <param name="settings">As <see cref="ContentReader.SettingsOf"/> makes it.</param>
    /// <param name="rules">Every rule.</param>
    public static ContentStorage Open(CacheFolder folder, Fingerprint settings, ImmutableArray<Rule> rules)
    {
        FrozenDictionary<string, Rule> byCode = rules.ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);
        var documents = DocumentCache.Load(folder.PathOf(DocumentsName), settings);
        string path = folder.PathOf(BodiesName);
        if (!folder.IsWritable)
        {
            return new ContentStorage(null, settings, documents, BlobStore.MakeTemporaryBehind(path, documents.BodiesEnd), byCode);
        }

        try
        {
            return new ContentStorage(folder, settings, documents, BlobStore.Open(path, documents.BodiesEnd), byCode);
        }
        catch (IOException) when (documents.Count > 0)
        {
            // The bodies went away, or their file is shorter than it was.
            return new ContentStorage(folder, settings, DocumentCache.None, BlobStore.Open(path, 0), byCode);
        }
    }

    /// <summary>The rule of a code, or null.</summary>
    public Rule? FindRule(string code) => _rules.GetValueOrDefault(code);

    /// <summary>True when a file that was written then cannot have changed since without another time.</summary>
    public bool IsTrusted(long modified) => _folder is not null && modified < _folder.TrustedBefore;

    /// <summary>Keeps the bulk of a body.</summary>
    /// <param name="source">Of the bytes that it was made from.</param>
    /// <exception cref="IOException">There is no room.</exception>
    public BlobPlace KeepBody(BodyText body, Fingerprint source)
    {
        RecordWriter writer = TakeScratch();
        writer.Skip(BlobStore.HeadLength);
        BodyCodec.Write(writer, body);
        return _bodies.Append(writer.Bytes(), KeyOf(source));
    }

    /// <summary>The HTML of a body as it was kept; null when it was not, or is damaged.</summary>
    public BodyFragment? TryReadContent(Document document) => TryReadBody(document, BodyCodec.ReadContent);

    /// <summary>The plain text of a body as it was kept; null when it was not, or is damaged.</summary>
    public string? TryReadPlainText(Document document) => TryReadBody(document, BodyCodec.ReadPlainText);

    /// <summary>The record of a document; nothing when none is kept.</summary>
    public ReadOnlyMemory<byte> Encode(Document document, DiagnosticBag findings)
    {
        if (_folder is null)
        {
            return default;
        }

        RecordWriter writer = TakeScratch();
        DocumentCodec.Write(writer, document, findings.Items);
        return writer.Written.ToArray();
    }

    /// <summary>Keeps the documents for the next build; when that fails, it does without.</summary>
    public void Keep(ImmutableArray<ReadDocument> documents)
    {
        bool isKept = documents.Length == Documents.Count && documents.All(item => item.IsKept);
        Documents = DocumentCache.None;
        if (_folder is null || isKept)
        {
            return;
        }

        try
        {
            long used = documents.Sum(item => (long)item.Document.BodyPlace.Length);
            bool isWasteful = _bodies.End - used > Math.Max(used, MuchWaste);
            DocumentCache.Save(
                _folder.PathOf(DocumentsName),
                isWasteful ? default : _settings,
                _bodies.End,
                [.. documents.Select(item => (item.Document.Path, item.Stamp, item.Record))]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The earlier file is still there, and whatever of it is out of date will be seen.
        }
    }

    public void Dispose() => _bodies.Dispose();

    private T? TryReadBody<T>(Document document, RecordReader.ReadItem<T> read)
        where T : class
    {
        if (_bodies.TryRead(document.BodyPlace, KeyOf(document.Source)) is not { } bytes)
        {
            return null;
        }

        try
        {
            var reader = new RecordReader(bytes);
            return read(ref reader);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static RecordWriter TakeScratch()
    {
        RecordWriter writer = s_scratch ??= new RecordWriter();
        writer.Clear();
        return writer;
    }

    private Fingerprint KeyOf(Fingerprint source) => Fingerprint.Combine(_settings, source);
}
