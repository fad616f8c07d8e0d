using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Incremental;

namespace Parkpress.Content.Storage;

/// <summary>Keeps documents between builds, together with what was found in them.</summary>
internal static class DocumentCodec
{
    public static void Write(RecordWriter writer, Document document, IReadOnlyList<Diagnostic> findings)
    {
        writer.Fingerprint(document.Face);
        FrontMatterCodec.Write(writer, document.FrontMatter);
        OutlineCodec.Write(writer, document.Body);
        writer.Number(document.BodyPlace.Offset);
        writer.Number(document.BodyPlace.Length);
        writer.List(findings, DiagnosticCodec.Write);
    }

    /// <param name="bytes">What was written.</param>
    /// <param name="path">The file.</param>
    /// <param name="source">Of its bytes.</param>
    /// <param name="findRule">Finds rules by code.</param>
    /// <exception cref="InvalidDataException">No document was written here.</exception>
    public static (Document Document, ImmutableArray<Diagnostic> Findings) Read(
        ReadOnlySpan<byte> bytes, string path, Fingerprint source, Func<string, Rule?> findRule)
    {
        var reader = new RecordReader(bytes);
        Fingerprint face = reader.Fingerprint();
        var document = new Document(path, FrontMatterCodec.Read(ref reader, path), OutlineCodec.Read(ref reader))
        {
            Source = source,
            Face = face,
            BodyPlace = new BlobPlace(reader.Number(), reader.Int32()),
        };
        int count = reader.Int32();
        if (count == 0)
        {
            return (document, []);
        }

        ImmutableArray<Diagnostic>.Builder findings = ImmutableArray.CreateBuilder<Diagnostic>();
        for (int i = 0; i < count; i++)
        {
            findings.Add(DiagnosticCodec.Read(ref reader, findRule));
        }

        return (document, findings.ToImmutable());
    }
}
