using System.Collections.Immutable;
using System.Globalization;
using Parkpress.Content;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;
using Parkpress.Text;

namespace Parkpress.Model;

/// <summary>Gives a document its title, date, kind and address.</summary>
internal sealed class PageBuilder(SiteConfig config, DiagnosticBag diagnostics)
{
    // Thousands of files share a folder, and the address of a folder takes longer than that of a file.
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    private SlugStyle Style => config.UsesPinyinSlugs ? SlugStyle.Pinyin : SlugStyle.Keep;

    /// <summary>The page of a document; its <see cref="Page.Id"/> is given later.</summary>
    /// <param name="document">The parsed file.</param>
    /// <param name="fields">Its front matter with the folder's defaults.</param>
    public Page Build(Document document, RawFrontMatter fields)
    {
        ContentKind kind = fields.Text(FieldCatalog.Kind) is { } name && ContentKindNames.Find(name) is { } named ? named : FolderConventions.KindOf(document.ContentPath);
        bool isIndex = IsIndex(document);
        kind = isIndex ? ContentKind.Page : kind;
        (SiteDate? nameDate, string nameSlug) = ReadFileName(document);
        SiteDate? date = fields.Date(FieldCatalog.Date) ?? nameDate;
        ReportMisplacedFields(document, kind, isIndex);
        ReportSectionDraft(document, isIndex);
        DateOrder.Check(document.FrontMatter, date, diagnostics);
        if (date is null && (kind & ContentKind.Dated) != 0 && !isIndex)
        {
            ReportMissingDate(document, kind);
        }

        return new Page
        {
            Id = -1,
            Kind = document.ContentPath == "index.md" ? PageKind.Home : isIndex ? PageKind.Section : PageKind.Page,
            ContentKind = kind,
            Permalink = PermalinkOf(document, fields, isIndex, nameSlug),
            Title = TitleOf(document, fields),
            Document = document,
            FrontMatter = fields,
            Date = date,
            Updated = fields.Date(FieldCatalog.Updated),
            Layout = fields.Text(FieldCatalog.Layout),
            Weight = fields.Number(FieldCatalog.Weight) ?? 0,
            IsPinned = fields.Flag(FieldCatalog.Pinned) ?? false,
            IsDraft = fields.Flag(FieldCatalog.Draft) ?? false,
            Views = fields.Number(FieldCatalog.Views),
        };
    }

    /// <summary>Why the document is not on the site, or null when it is.</summary>
    public static Withheld? WithheldBecause(Page page, SiteOptions options)
    {
        if (page.IsDraft && !options.IncludesDrafts)
        {
            return Withheld.Draft;
        }

        if (page.Date is { } date && date.Moment > options.Now && !options.IncludesFuture)
        {
            return Withheld.Future;
        }

        return page.FrontMatter.Date(FieldCatalog.Expires) is { } expires && expires.End <= options.Now ? Withheld.Expired : null;
    }

    /// <summary>Says of a page whose date is still to come when it will be on the site.</summary>
    public void ReportLater(Page page, Withheld reason)
    {
        if (reason != Withheld.Future || page.Date is not { } date)
        {
            return;
        }

        string when = date.Moment.ToString(date.HasTime ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
        diagnostics.Report(
            FrontMatterRules.FutureDate,
            page.FrontMatter.Find(FieldCatalog.Date)?.Label() ?? new Label(page.SourcePath, TextSpan.FileStart),
            new LocalText(
                "build the site again from then on, or correct the date; `--future` shows the page now", "请在该日期之后重新构建，或改正日期；用 `--future` 可以现在预览"),
            new LocalText($"page appears on {when}", $"页面将在 {when} 发布"));
    }

    private static bool IsIndex(Document document) =>
        document.ContentPath == "index.md" || document.ContentPath.EndsWith("/index.md", StringComparison.Ordinal);

    private static bool IsSection(Document document) => IsIndex(document) && document.ContentPath != "index.md";

    private Permalink PermalinkOf(Document document, RawFrontMatter fields, bool isIndex, string nameSlug)
    {
        if (fields.Text(FieldCatalog.Permalink) is { } permalink)
        {
            return IsSection(document) ? FolderOf(fields, permalink) : Permalink.FromAuthor(permalink);
        }

        if (isIndex)
        {
            return Permalink.FromSource(document.ContentPath, slug: null, Style);
        }

        string wanted = fields.Text(FieldCatalog.Slug) ?? nameSlug;
        ReportSlashes(fields);
        string slug = Slug.FromText(wanted, Style);
        if (slug.Length == 0)
        {
            FieldValue? value = fields.Find(FieldCatalog.Slug);
            diagnostics.Report(
                ModelRules.UnsafeAddress,
                value?.Label() ?? new Label(document.Path, TextSpan.FileStart),
                new LocalText("add a line such as `slug: opening-day`", "请添加一行，如 `slug: opening-day`"),
                new LocalText($"no address can be made from `{wanted}`", $"无法由 `{wanted}` 生成网址"));
            slug = "untitled";
        }

        return new Permalink($"{AddressOfFolder(document.ContentPath)}{slug}/");
    }

    private string AddressOfFolder(string contentPath)
    {
        ReadOnlySpan<char> folder = contentPath.AsSpan(0, contentPath.LastIndexOf('/') + 1);
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known = _folders.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(folder, out string? address))
        {
            address = Permalink.FromSource(contentPath, slug: null, Style).Value;
            known[folder] = address;
        }

        return address;
    }

    /// <summary>A section's own address: its further list pages and feeds lie below it, so it cannot be a file.</summary>
    private Permalink FolderOf(RawFrontMatter fields, string permalink)
    {
        var address = Permalink.FromAuthor(permalink);
        if (address.Value.EndsWith('/'))
        {
            return address;
        }

        diagnostics.Report(
            FrontMatterRules.BadSitePath,
            fields.Find(FieldCatalog.Permalink)!.Label(new LocalText("must end with `/`", "必须以 `/` 结尾")),
            new LocalText($"write `{permalink}/`: more list pages and feeds lie below the address of a section", $"请写成 `{permalink}/`：栏目网址之下还有后续列表页和订阅源"));
        return new Permalink(permalink + "/");
    }

    private void ReportSlashes(RawFrontMatter fields)
    {
        if (fields.Find(FieldCatalog.Slug) is { Value: string slug } value && slug.AsSpan().ContainsAny('/', '\\'))
        {
            diagnostics.Report(
                FrontMatterRules.BadSlug,
                value.Label(),
                new LocalText("give the last segment alone, or the whole path as `permalink: /…/`", "请只写网址的最后一段，完整路径请写 `permalink: /…/`"),
                new LocalText($"`{slug}` is more than one segment", $"`{slug}` 不止一段"));
        }
    }

    private string TitleOf(Document document, RawFrontMatter fields)
    {
        if (fields.Text(FieldCatalog.Title) is { } title)
        {
            return title;
        }

        if (document.Body.Headings is [var first, ..] && first.Text.Length > 0)
        {
            return first.Text;
        }

        string fallback = document.ContentPath == "index.md" ? config.Title : System.IO.Path.GetFileNameWithoutExtension(document.ContentPath);
        if (!fields.IsBroken && !document.FrontMatter.Rejected.Contains(FieldCatalog.Title) && document.ContentPath != "index.md")
        {
            diagnostics.Report(
                FrontMatterRules.MissingTitle,
                new Label(document.Path, document.FrontMatter.EmptyTitle ?? TextSpan.FileStart),
                new LocalText("add a line `title: …` between the `---` lines, or begin the text with a heading", "请在两行 `---` 之间添加 `title: 标题`，或让正文以标题开头"));
        }

        return fallback;
    }

    /// <summary>Splits <c>2022-11-29-name.md</c> into its date and <c>name</c>.</summary>
    private (SiteDate? Date, string Slug) ReadFileName(Document document)
    {
        string name = System.IO.Path.GetFileNameWithoutExtension(document.ContentPath);
        bool hasDate = name.Length >= 10 && name[4] == '-' && name[7] == '-'
            && name.Take(10).Where((_, i) => i is not (4 or 7)).All(char.IsAsciiDigit)
            && (name.Length == 10 || name[10] is '-' or '_');
        if (!hasDate)
        {
            return (null, name);
        }

        if (!SiteDate.TryParse(name[..10], config.TimeZone, out SiteDate date))
        {
            diagnostics.Report(
                FrontMatterRules.BadDate,
                new Label(document.Path, TextSpan.FileStart),
                new LocalText("rename the file so that it begins with a real date", "请重命名文件，使其以真实存在的日期开头"),
                new LocalText($"`{name[..10]}` in the file name is not a date", $"文件名中的 `{name[..10]}` 不是有效的日期"));
            return (null, name);
        }

        // A file that is named by its date alone keeps it as its slug.
        return (date, name.Length > 11 ? name[11..] : name);
    }

    private void ReportMissingDate(Document document, ContentKind kind)
    {
        // A date that could not be read has been reported already.
        if (document.FrontMatter.IsBroken || document.FrontMatter.Rejected.Contains(FieldCatalog.Date))
        {
            return;
        }

        diagnostics.Report(
            FrontMatterRules.MissingDate,
            new Label(document.Path, new TextSpan(document.FrontMatter.Span.Start, document.FrontMatter.Span.Start)),
            new LocalText("add a line such as `date: 2024-03-05`, or begin the file name with the date", "请添加一行，如 `date: 2024-03-05`，或让文件名以日期开头"),
            new LocalText($"a page of kind `{ContentKindNames.NameOf(kind)}` needs a date", $"`{ContentKindNames.NameOf(kind)}` 类型的页面需要日期"));
    }

    private void ReportSectionDraft(Document document, bool isIndex)
    {
        if (isIndex && document.FrontMatter.Find(FieldCatalog.Draft) is { Value: true } draft)
        {
            diagnostics.Report(FrontMatterRules.SectionDraft, draft.Label(), new LocalText(
                "to hold back the pages of the folder, write `draft: true` indented below `cascade:`; otherwise remove the line",
                "要让整个文件夹都不发布，请把 `draft: true` 缩进写在 `cascade:` 之下；否则请删除这一行"));
        }
    }

    private void ReportMisplacedFields(Document document, ContentKind kind, bool isIndex)
    {
        // Inherited fields may address several kinds; only what the file says itself is held against it.
        ImmutableArray<FieldValue> own = document.FrontMatter.Fields;
        foreach (FieldValue value in own)
        {
            if ((value.Field.Kinds & kind) == 0 && !isIndex)
            {
                LocalText kinds = ContentKindNames.Describe(value.Field.Kinds);
                diagnostics.Report(
                    FrontMatterRules.FieldOfOtherKind,
                    new Label(document.Path, value.NameSpan),
                    new LocalText(
                        $"remove the line, or set `kind:` to {kinds.English} (here or under `cascade:` in the folder's index.md)",
                        $"请删除这一行，或把 `kind:` 设为 {kinds.Chinese}（写在本文件，或写在该文件夹 index.md 的 `cascade:` 下）"),
                    new LocalText(
                        $"`{value.Field.Name}` does not belong to a page of kind `{ContentKindNames.NameOf(kind)}`",
                        $"`{ContentKindNames.NameOf(kind)}` 类型的页面不使用 `{value.Field.Name}`"));
            }
        }
    }
}
