using System.Globalization;
using System.Text;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;
using Parkpress.Model;
using Parkpress.Text;

namespace Parkpress.Authoring;

/// <summary>Begins an article: the right folder, a name with the date, the fields of its kind with what they mean.</summary>
/// <param name="workshop">The site.</param>
/// <param name="language">Of the comments.</param>
internal sealed class NewArticle(SiteWorkshop workshop, Language language)
{
    private const int FieldColumn = 26;

    // Those that nobody sets by hand at the beginning.
    private static readonly Field[] s_leftOut =
    [
        FieldCatalog.Title, FieldCatalog.Kind, FieldCatalog.Draft, FieldCatalog.Slug, FieldCatalog.Permalink, FieldCatalog.Aliases, FieldCatalog.Views, FieldCatalog.Layout, FieldCatalog.Updated, FieldCatalog.Weight, FieldCatalog.Keywords, FieldCatalog.Toc,
    ];

    /// <summary>Writes the file.</summary>
    /// <param name="kind">Kind of content.</param>
    /// <param name="title">Its title.</param>
    /// <param name="today">Today on the site's clock.</param>
    /// <param name="folder">Folder below <c>content/</c>; null for the one where pages of the kind lie.</param>
    /// <param name="name">Last part of the file's name; null to make it from the title.</param>
    /// <param name="isDraft">It is not published before somebody says so.</param>
    /// <returns>Path relative to the root, with <c>/</c>.</returns>
    /// <exception cref="AuthoringException">There is such a file, or no name can be made.</exception>
    public string Write(ContentKind kind, string title, DateOnly today, string? folder, string? name, bool isDraft)
    {
        string slug = Slug.FromText(name ?? title, SlugStyle.Keep);
        if (slug.Length == 0)
        {
            throw new AuthoringException(new LocalText("no file name can be made from this title: give one with `--name`", "无法用这个标题生成文件名：请用 `--name` 指定"));
        }

        bool isDated = (kind & ContentKind.Dated) != 0;
        string place = folder?.Trim('/') ?? FolderOf(kind, today);
        string file = isDated ? string.Create(CultureInfo.InvariantCulture, $"{today:yyyy-MM-dd}-{slug}.md") : slug + ".md";
        string path = place.Length == 0 ? $"content/{file}" : $"content/{place}/{file}";
        if (path.Split('/').Any(segment => !UrlPath.IsSafeSegment(segment)))
        {
            throw new AuthoringException(new LocalText($"`{path}` is not a safe file name everywhere", $"`{path}` 在某些系统上不是可用的文件名"));
        }

        if (Path.Exists(Path.Combine(workshop.Root, path)))
        {
            throw new AuthoringException(new LocalText($"`{path}` exists already: give another name with `--name`", $"`{path}` 已存在：请用 `--name` 换一个名称"));
        }

        bool needsKind = FolderConventions.KindOf(path["content/".Length..]) != kind && !IsCascaded(place, kind);
        workshop.Write(path, TextOf(kind, title, isDated, needsKind, isDraft));
        return path;
    }

    private string TextOf(ContentKind kind, string title, bool isDated, bool needsKind, bool isDraft)
    {
        var text = new StringBuilder("---\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {FrontMatterText.Quote(title)}\n");
        if (needsKind)
        {
            text.Append(CultureInfo.InvariantCulture, $"kind: {ContentKindNames.NameOf(kind)}\n");
        }

        if (isDraft)
        {
            Append(text, "draft: true", new LocalText("remove this line to publish it", "发布时删除这一行"));
        }

        text.Append(CultureInfo.InvariantCulture, $"# {Say("Remove the # before what you need:", "以下各项按需使用，去掉行首的 # 即可：")}\n");
        foreach (Field field in FieldCatalog.All.Where(field => (field.Kinds & kind) != 0 && !field.IsSectionOnly && !s_leftOut.Contains(field)))
        {
            LocalText meaning = field == FieldCatalog.Date && isDated
                ? new LocalText("date of publication, when it is not that of the file's name", "发布日期；不写则取文件名中的日期")
                : field.Meaning;
            Append(text, $"# {field.Name}: {Example(field)}".TrimEnd(), meaning);
        }

        return text.Append(CultureInfo.InvariantCulture, $"---\n\n{Say("The text begins here.", "正文从这里开始。")}\n").ToString();
    }

    private void Append(StringBuilder text, string line, LocalText meaning) =>
        text.Append(line + new string(' ', Math.Max(0, FieldColumn - GlyphReader.Measure(line)))).Append(" # ").Append(meaning.In(language)).Append('\n');

    private static string Example(Field field) => field.Type switch
    {
        FieldType.TextList or FieldType.ReferenceList or FieldType.SitePathList => "[]",
        FieldType.Boolean => "true",
        FieldType.Choice => field.Choices[0],
        FieldType.Date => "2026-01-31",
        _ => "",
    };

    /// <summary>Where the newest page of the kind lies, in the folder of this year when that one has a year; else the usual folder.</summary>
    private string FolderOf(ContentKind kind, DateOnly today)
    {
        Page? newest = workshop.Site.Pages
            .Where(page => page.ContentKind == kind && page is { Kind: PageKind.Page, Document: not null })
            .OrderByDescending(page => page.Date?.Moment ?? DateTimeOffset.MinValue)
            .ThenBy(page => page.SourcePath, StringComparer.Ordinal)
            .FirstOrDefault();
        string folder = newest?.Document!.ContentPath is { } path ? path[..Math.Max(0, path.LastIndexOf('/'))] : FolderConventions.FolderOf(kind);
        string last = folder[(folder.LastIndexOf('/') + 1)..];
        bool isYear = last.Length == 4 && last.All(char.IsAsciiDigit);
        return isYear ? folder[..^4] + today.Year.ToString("0000", CultureInfo.InvariantCulture) : folder;
    }

    private bool IsCascaded(string folder, ContentKind kind) =>
        workshop.Site.Pages.Any(page => page is { Kind: PageKind.Page, Document: not null } && page.ContentKind == kind && page.Document.ContentPath.StartsWith(folder + "/", StringComparison.Ordinal));

    private string Say(string english, string chinese) => new LocalText(english, chinese).In(language);
}
