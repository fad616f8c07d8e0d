using Parkpress.Content.FrontMatter;
using Parkpress.Content.Markdown;
using Parkpress.Content.Storage;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Sources;
using Parkpress.Sources.Config;

namespace Parkpress.Content;

/// <summary>Turns the bytes of one Markdown file into a document: a pure function of them and of the site's settings. Safe for threads.</summary>
internal sealed class DocumentReader
{
    private readonly FrontMatterReader _frontMatter;
    private readonly MarkdownOptions _options;

    public DocumentReader(SiteConfig config)
    {
        _frontMatter = new FrontMatterReader(config.TimeZone, config.CustomFields);
        _options = new MarkdownOptions { RawHtml = config.RawHtml, Maths = config.HasMaths, EmbedHosts = config.EmbedHosts };
    }

    /// <summary>The document, its body not kept yet; null, with a diagnostic, for bytes that are no text.</summary>
    /// <param name="path">Path of the file below the site root.</param>
    /// <param name="bytes">What stands in it.</param>
    public (Document Document, BodyText Body)? Read(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (SourceDecoder.Decode(path, bytes, diagnostics) is not { } text)
        {
            return null;
        }

        (RawFrontMatter fields, int bodyStart) = _frontMatter.Read(text, diagnostics);
        FieldProofing.Check(text, fields, diagnostics);
        bool hasTitle = fields.Find(FieldCatalog.Title) is not null;
        Body body = MarkdownReader.Read(text, bodyStart, hasTitle ? _options : _options with { LiftsTitle = true }, diagnostics);
        var outline = BodyOutline.Of(body);
        var document = new Document(path, fields, outline) { Source = Fingerprint.Of(bytes), Face = FaceWriter.FingerprintOf(fields, outline) };
        return (document, new BodyText(body.Content, body.PlainText));
    }
}
