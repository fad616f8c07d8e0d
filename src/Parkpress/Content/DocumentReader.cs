using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Content.Markdown;
using Parkpress.Diagnostics;
using Parkpress.Sources;
using Parkpress.Sources.Config;

namespace Parkpress.Content;

/// <summary>Reads every Markdown file below <c>content/</c>, in parallel, each by itself.</summary>
internal static class DocumentReader
{
    /// <summary>The documents in the order of their paths; a file that cannot be read is left out, with a diagnostic.</summary>
    public static ImmutableArray<Document> ReadAll(
        SourceTree sources, SiteConfig config, int parallelism, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        SourceFile[] files = [.. sources.Under("content/").Where(IsDocument)];
        if (files.Length == 0)
        {
            diagnostics.Report(SourceRules.NoContent, new Label("content/index.md", TextSpan.FileStart), new LocalText(
                "write the home page: `content/index.md`", "请先写首页：`content/index.md`"));
        }

        var frontMatter = new FrontMatterReader(config.TimeZone, config.CustomFields);
        var options = new MarkdownOptions { RawHtml = config.RawHtml, Maths = config.HasMaths, EmbedHosts = config.EmbedHosts };
        return OrderedParallel.Map(files, parallelism, diagnostics, (file, bag) => Read(sources, file, frontMatter, options, bag), cancel);
    }

    /// <summary>Files and folders whose name begins with <c>_</c> are data, not pages.</summary>
    private static bool IsDocument(SourceFile file) =>
        file.Extension == ".md" && !file.Path.Contains("/_", StringComparison.Ordinal);

    private static Document? Read(
        SourceTree sources, SourceFile file, FrontMatterReader frontMatter, MarkdownOptions options, DiagnosticBag diagnostics)
    {
        if (sources.ReadText(file, diagnostics) is not { } text)
        {
            return null;
        }

        (RawFrontMatter fields, int bodyStart) = frontMatter.Read(text, diagnostics);
        FieldProofing.Check(text, fields, diagnostics);
        bool hasTitle = fields.Find(FieldCatalog.Title) is not null;
        Body body = MarkdownReader.Read(text, bodyStart, hasTitle ? options : options with { LiftsTitle = true }, diagnostics);
        return new Document(file.Path, fields, body);
    }
}
