using System.Globalization;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;

namespace Parkpress.Authoring;

/// <summary>Says when an article is published, or that it is not yet.</summary>
/// <param name="workshop">The site.</param>
internal sealed class ArticleState(SiteWorkshop workshop)
{
    private const int DateLength = 10;

    /// <summary>Gives an article its date and takes away that it is a draft. A date in the name of the file is changed there.</summary>
    /// <param name="path">Relative to the root.</param>
    /// <param name="date">As front matter holds it: a day, or a day and a time.</param>
    /// <returns>Where the article is then.</returns>
    /// <exception cref="AuthoringException">There is no such article, or its new name is taken.</exception>
    public string Publish(string path, string date)
    {
        (SourceText text, RawFrontMatter fields) = workshop.Read(path);
        string changed = FrontMatterText.Remove(text, fields, FieldCatalog.Draft.Name);
        (SourceText undrafted, RawFrontMatter rest) = Again(path, changed);
        bool hasField = rest.Fields.Any(field => field.Field == FieldCatalog.Date);
        string? renamed = hasField || date.Length != DateLength ? null : Renamed(path, date);
        string result = renamed is null ? FrontMatterText.Set(undrafted, rest, FieldCatalog.Date.Name, date) : changed;
        if (renamed is not null && renamed != path && Path.Exists(Path.Combine(workshop.Root, renamed)))
        {
            throw new AuthoringException(new LocalText($"`{renamed}` exists already", $"`{renamed}` 已存在"));
        }

        workshop.Write(path, result);
        if (renamed is not null && renamed != path)
        {
            File.Move(Path.Combine(workshop.Root, path), Path.Combine(workshop.Root, renamed));
        }

        return renamed ?? path;
    }

    /// <summary>Makes an article a draft, or no longer one.</summary>
    public void SetDraft(string path, bool isDraft)
    {
        (SourceText text, RawFrontMatter fields) = workshop.Read(path);
        workshop.Write(path, isDraft ? FrontMatterText.Set(text, fields, FieldCatalog.Draft.Name, "true") : FrontMatterText.Remove(text, fields, FieldCatalog.Draft.Name));
    }

    private (SourceText Text, RawFrontMatter Fields) Again(string path, string text)
    {
        var source = new SourceText(path, text);
        return (source, new FrontMatterReader(workshop.Config.TimeZone, workshop.Config.CustomFields).Read(source, new DiagnosticBag()).FrontMatter);
    }

    /// <summary>The path with another date in the file's name; null when there is none in it.</summary>
    private static string? Renamed(string path, string date)
    {
        int start = path.LastIndexOf('/') + 1;
        string name = path[start..];
        return name.Length > DateLength && DateOnly.TryParseExact(name.AsSpan(0, DateLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? path[..start] + date + name[DateLength..]
            : null;
    }
}
