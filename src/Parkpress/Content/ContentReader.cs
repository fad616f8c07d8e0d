using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parkpress.Content.Storage;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Sources;
using Parkpress.Sources.Config;

namespace Parkpress.Content;

/// <summary>Reads every Markdown file below <c>content/</c>, in parallel, each by itself; what an earlier build has read and did not change is taken from it.</summary>
/// <param name="sources">The files of the site.</param>
/// <param name="config">Its settings.</param>
/// <param name="storage">What is kept between builds.</param>
/// <param name="parallelism">Number of threads.</param>
internal sealed class ContentReader(SourceTree sources, SiteConfig config, ContentStorage storage, int parallelism)
{
    private readonly DocumentReader _reader = new(config);

    /// <summary>The documents in the order of their paths; a file that cannot be read is left out, with a diagnostic.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public ContentLibrary ReadAll(DiagnosticBag diagnostics, CancellationToken cancel)
    {
        SourceFile[] files = [.. sources.Under("content/").Where(IsDocument)];
        if (files.Length == 0)
        {
            diagnostics.Report(SourceRules.NoContent, new Label("content/index.md", TextSpan.FileStart), new LocalText(
                "write the home page: `content/index.md`", "请先写首页：`content/index.md`"));
        }

        ImmutableArray<ReadDocument> read = OrderedParallel.Map(files, parallelism, diagnostics, Read, cancel);
        storage.Keep(read);
        var bodies = new BodyLibrary(storage, document => ReadBody(document));
        return new ContentLibrary(ImmutableCollectionsMarshal.AsImmutableArray(read.Select(item => item.Document).ToArray()), bodies)
        {
            ParsedCount = read.Count(item => item.IsParsed),
        };
    }

    /// <summary>Of all that a document depends on besides its file.</summary>
    /// <param name="tool">Of the program.</param>
    public static Fingerprint SettingsOf(SiteConfig config, bool isStrict, Fingerprint tool)
    {
        var builder = new FingerprintBuilder();
        builder.Append(tool).Append(config.TimeZone.Ticks).Append((long)config.RawHtml).Append(config.HasMaths).Append(isStrict);
        AppendAll(builder, config.EmbedHosts);
        AppendAll(builder, config.CustomFields.Select(field => $"{field.Key}: {field.Value}"));
        AppendAll(builder, config.Severities.Select(severity => $"{severity.Key}: {severity.Value}"));
        return builder.ToFingerprint();
    }

    private static void AppendAll(FingerprintBuilder builder, IEnumerable<string> texts)
    {
        string[] sorted = [.. texts.Order(StringComparer.Ordinal)];
        builder.Append(sorted.Length);
        foreach (string text in sorted)
        {
            builder.Append(text);
        }
    }

    /// <summary>Files and folders whose name begins with <c>_</c> are data, not pages.</summary>
    private static bool IsDocument(SourceFile file) =>
        file.Extension == ".md" && !file.Path.Contains("/_", StringComparison.Ordinal);

    private ReadDocument? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        DocumentCache.Entry? known = storage.Documents.Find(file.Path);
        if (known is { } same && same.Stamp.Length == file.Length && same.Stamp.Modified == file.Modified && Restore(file, same, diagnostics) is { } restored)
        {
            return restored;
        }

        if (sources.TryReadBytes(file, diagnostics) is not { } bytes)
        {
            return null;
        }

        // Checked out again, touched, or moved to another machine: the time is another one, the content may be the same.
        if (known is { } old && old.Stamp.Length == bytes.Length && old.Stamp.Content == Fingerprint.Of(bytes) && Restore(file, old, diagnostics) is { } unchanged)
        {
            return unchanged with { IsKept = false };
        }

        return Parse(file, bytes, diagnostics);
    }

    private ReadDocument? Restore(SourceFile file, DocumentCache.Entry entry, DiagnosticBag diagnostics)
    {
        try
        {
            ReadOnlyMemory<byte> record = storage.Documents.RecordOf(entry);
            (Document document, ImmutableArray<Diagnostic> findings) = DocumentCodec.Read(record.Span, file.Path, entry.Stamp.Content, storage.FindRule);
            diagnostics.AddRange(findings);
            return new ReadDocument(document, StampOf(file, entry.Stamp.Content), record, IsKept: true);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private ReadDocument? Parse(SourceFile file, byte[] bytes, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Fork();
        if (_reader.Read(file.Path, bytes, findings) is not var (document, body))
        {
            diagnostics.Merge(findings);
            return null;
        }

        diagnostics.Merge(findings);
        Document placed = document with { BodyPlace = storage.KeepBody(body, document.Source) };
        return new ReadDocument(placed, StampOf(file, document.Source), storage.Encode(placed, findings), IsKept: false) { IsParsed = true };
    }

    private SourceStamp StampOf(SourceFile file, Fingerprint content) =>
        new(file.Length, storage.IsTrusted(file.Modified) ? file.Modified : 0, content);

    private BodyText ReadBody(Document document)
    {
        SourceFile file = sources.Find(document.Path)!;
        return _reader.Read(document.Path, sources.ReadBytes(file), new DiagnosticBag(FrozenDictionary<string, Severity>.Empty))?.Body ?? BodyText.Empty;
    }
}
