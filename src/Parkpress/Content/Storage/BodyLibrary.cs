
namespace Parkpress.Content.Storage;

/// <summary>The bulk of all bodies. It lies on disk, for it is too much for memory on large sites, and is read when a page needs it. Safe for threads.</summary>
/// <param name="storage">Where bodies are kept.</param>
/// <param name="readAnew">Makes a body from its file.</param>
internal sealed class BodyLibrary(ContentStorage storage, Func<Document, BodyText> readAnew) : IDisposable
{
    private long _readAnew;

    /// <summary>How many bodies had to be made from their files again.</summary>
    public long ReadAnewCount => Interlocked.Read(ref _readAnew);

    /// <summary>The HTML of a document's body; from its file again where it was not kept or is damaged.</summary>
    public BodyFragment LoadContent(Document? document) =>
        document is null ? BodyFragment.Empty : storage.TryReadContent(document) ?? ReadAnew(document).Content;

    /// <summary>The plain text of a document's body, likewise.</summary>
    public string LoadPlainText(Document? document) =>
        document is null ? "" : storage.TryReadPlainText(document) ?? ReadAnew(document).PlainText;

    public void Dispose() => storage.Dispose();

    private BodyText ReadAnew(Document document)
    {
        Interlocked.Increment(ref _readAnew);
        return readAnew(document);
    }
}
