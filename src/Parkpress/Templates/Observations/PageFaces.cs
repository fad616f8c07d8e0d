using System.Collections.Immutable;
using Parkpress.Assets;
using Parkpress.Content.FrontMatter;
using Parkpress.Content.Storage;
using Parkpress.Incremental;
using Parkpress.Model;
using Parkpress.Sources;

namespace Parkpress.Templates.Observations;

/// <summary>Fingerprints of what can be shown of pages, sections and terms. Hot in builds after small changes: one for each page. Safe for threads.</summary>
internal sealed class PageFaces(TemplateServices services)
{
    private static readonly Relation[] s_relations = Enum.GetValues<Relation>();

    [ThreadStatic]
    private static RecordWriter? s_scratch;

    private readonly Site _site = services.Model;
    private readonly Fingerprint[] _summaries = new Fingerprint[services.Model.Pages.Length];

    /// <summary>Of all that a <c>SummaryView</c> can show.</summary>
    public Fingerprint SummaryOf(Page page)
    {
        if (_summaries[page.Id] == default)
        {
            RecordWriter writer = s_scratch ??= new RecordWriter();
            writer.Clear();
            WriteSummary(writer, page);
            _summaries[page.Id] = Fingerprint.Of(writer.Written);
        }

        return _summaries[page.Id];
    }

    /// <summary>Of all that a <c>TermView</c> can show.</summary>
    public Fingerprint Of(Term term)
    {
        var writer = new RecordWriter(512);
        WriteLink(writer, term.Index);
        writer.Text(term.Name);
        writer.Text(term.Description);
        writer.Number(term.Pages.Length);
        WriteDate(writer, term.Pages is [var first, ..] ? first.Date : null);
        WriteLinks(writer, term.Children);
        foreach (Page above in _site.PlacementOf(term.Index).Ancestors)
        {
            WriteLink(writer, above);
        }

        return Fingerprint.Of(writer.Written);
    }

    /// <summary>Of the name and address of a section.</summary>
    public static Fingerprint Of(Section section)
    {
        var writer = new RecordWriter(512);
        WriteLink(writer, section.Index);
        writer.Text(section.Path);
        writer.Text(section.Index.FrontMatter.Text(FieldCatalog.Summary));
        return Fingerprint.Of(writer.Written);
    }

    /// <summary>Of what a section holds: its pages, sections below it, and what follows from them.</summary>
    public Fingerprint ListsOf(Section section)
    {
        var writer = new RecordWriter(512);
        writer.Fingerprint(IdentityOf(section.Pages));
        writer.Number((long)section.ContentKind);
        foreach (Section child in _site.Sections)
        {
            if (ReferenceEquals(child.Parent, section))
            {
                writer.Text(child.Path);
            }
        }

        return Fingerprint.Of(writer.Written);
    }

    /// <summary>Of which pages a list holds, in its order.</summary>
    public static Fingerprint IdentityOf(ImmutableArray<Page> pages)
    {
        var writer = new RecordWriter(64 + (pages.Length * 48));
        WriteIdentity(writer, pages);
        return Fingerprint.Of(writer.Written);
    }

    /// <summary>Writes which pages a list holds, in its order.</summary>
    public static void WriteIdentity(RecordWriter writer, ImmutableArray<Page> pages)
    {
        writer.Number(pages.Length);
        foreach (Page page in pages)
        {
            writer.Text(page.Permalink.Value);
        }
    }

    /// <summary>Writes title and address.</summary>
    public static void WriteLink(RecordWriter writer, Page page)
    {
        writer.Text(page.Title);
        writer.Text(page.Permalink.Value);
    }

    /// <summary>Writes names and addresses.</summary>
    public static void WriteLinks(RecordWriter writer, ImmutableArray<Term> terms)
    {
        writer.Number(terms.Length);
        foreach (Term term in terms)
        {
            writer.Text(term.Name);
            writer.Text(term.Index.Permalink.Value);
        }
    }

    /// <summary>Writes what a path on a page leads to, as far as it can show: an address, a picture, a size.</summary>
    public void WriteTarget(RecordWriter writer, Page page, string target)
    {
        switch (_site.Links.Resolve(page, target))
        {
            case PageTarget found:
                writer.Text("page");
                writer.Text(found.Page.Permalink.Value);
                writer.Text(found.Fragment);
                break;
            case PagerTarget found:
                writer.Text("pager");
                writer.Text(found.Page.Permalink.Value);
                writer.Number(found.Number);
                break;
            case FileTarget found:
                WriteFile(writer, found.File);
                break;
            case OutputTarget found:
                writer.Text("output");
                writer.Text(found.Path);
                break;
            case OutsideTarget:
                writer.Text("outside");
                break;
            case var other:
                writer.Text(other.GetType().Name);
                break;
        }
    }

    /// <summary>Writes what a file beside the pages can show.</summary>
    public void WriteFile(RecordWriter writer, SourceFile? file)
    {
        writer.Text(file?.Path);
        writer.Number(file?.Length ?? 0);
        if (file is null || services.Assets.FindImage(file.Path) is not { } image)
        {
            return;
        }

        writer.Text(image.Path);
        writer.Number(image.Width);
        writer.Number(image.Height);
        foreach (ImageAssetVariant variant in image.WebP)
        {
            writer.Text(variant.Path);
            writer.Number(variant.Width);
        }
    }

    private static void WriteDate(RecordWriter writer, SiteDate? date)
    {
        writer.Signed(date?.Moment.DateTime.Ticks ?? -1);
        writer.Signed(date?.Moment.Offset.Ticks ?? 0);
        writer.Flag(date?.HasTime ?? false);
    }

    private void WriteSummary(RecordWriter writer, Page page)
    {
        Placement placement = _site.PlacementOf(page);
        WriteLink(writer, page);
        writer.Byte((byte)page.Kind);
        writer.Number((long)page.ContentKind);
        WriteDate(writer, page.Date);
        WriteDate(writer, page.Updated);
        writer.Flag(page.IsPinned);
        writer.Flag(page.IsDraft);
        writer.Signed(page.Views ?? -1);
        writer.Flag(placement.Section is not null);
        if (placement.Section is { } section)
        {
            WriteLink(writer, section.Index);
        }

        WriteLinks(writer, placement.Categories);
        WriteLinks(writer, placement.Tags);
        if (page.Document is not { } document)
        {
            return;
        }

        writer.Fingerprint(document.Face);
        if (!ReferenceEquals(page.FrontMatter, document.FrontMatter))
        {
            // What a folder hands down is shown as the page's own.
            writer.Fingerprint(FaceWriter.FingerprintOf(page.FrontMatter, document.Body));
        }

        WriteFields(writer, page);
    }

    /// <summary>Pictures, relations to other pages, and what follows from dates.</summary>
    private void WriteFields(RecordWriter writer, Page page)
    {
        foreach (FieldValue value in page.FrontMatter.Fields)
        {
            if (value.Field.Type == FieldType.File)
            {
                WriteTarget(writer, page, (string)value.Value);
            }
            else if (value.Value is SiteDate date)
            {
                writer.Flag(date.Moment <= _site.Options.Now);
                writer.Flag(date.End <= _site.Options.Now);
            }
        }

        if ((page.ContentKind & (ContentKind.Policy | ContentKind.Enterprise | ContentKind.Zone | ContentKind.Article | ContentKind.Notice)) != 0)
        {
            foreach (Relation relation in s_relations)
            {
                ImmutableArray<Page> others = _site.Relations.Of(page, relation);
                if (!others.IsEmpty)
                {
                    writer.Byte((byte)relation);
                    WriteIdentity(writer, others);
                }
            }
        }
    }
}
