
namespace Parkpress.Content.Storage;

/// <summary>The bulk of all bodies. It lies on disk, for it is too much for memory on large sites, and is read when a page needs it. Safe for threads.</summary>
/// <param name="storage">Where bodies are kept.</param>
/// <param name="readAnew">Makes a body from its file.</param>
internal sealed class BodyLibrary(ContentStorage storage, Func<Document, BodyText> readAnew) : IDisposable
{
    private long _readAnew;

    /// <summary>How many bodies had to be made from their files again.</summary>
    public long ReadAnewCount => Interlocked.Read(ref _readAnew);

    /// <summary>The body of a document; from its file again where it was not kept or is damaged.</summary>
    public BodyText Load(Document? document)
    {
        if (document is null)
        {
            return BodyText.Empty;
        }

        if (storage.TryReadBody(document) is { } body)
        {
            return body;
        }

        Interlocked.Increment(ref _readAnew);
        return readAnew(document);
    }

    public void Dispose() => storage.Dispose();
}
