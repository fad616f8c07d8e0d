using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Parkpress.Content.FrontMatter;
using Parkpress.Model;

namespace Parkpress.Templates;

/// <summary>JSON-LD after schema.org: what the page is, and where it stands.</summary>
internal static class StructuredData
{
    /// <summary>Keeps Chinese readable and escapes <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c>, so that no text can end the script element.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>The graph of one page as JSON.</summary>
    /// <param name="permalink">Address of the page, pager number included.</param>
    /// <param name="listed">What the page lists.</param>
    /// <param name="image">Absolute address of its picture; null when none.</param>
    /// <param name="scratch">The writer of this thread.</param>
    public static Html Write(Page page, Permalink permalink, ImmutableArray<Page> listed, string description, string? image, TemplateServices services, JsonScratch scratch)
    {
        Utf8JsonWriter json = scratch.Start();
        json.WriteStartObject();
        json.WriteString("@context"u8, "https://schema.org"u8);
        json.WriteStartArray("@graph"u8);
        WriteMain(json, page, permalink, listed, description, image, services);
        if (page.Kind != PageKind.Home)
        {
            WriteBreadcrumbs(json, page, services);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return scratch.ToHtml();
    }

    /// <summary>The times of a dated page as Baidu asks for them; null for other pages.</summary>
    /// <param name="scratch">The writer of this thread.</param>
    public static Html? WriteForBaidu(Page page, TemplateServices services, JsonScratch scratch)
    {
        if (page is not { Kind: PageKind.Page, Date: { } date })
        {
            return null;
        }

        Utf8JsonWriter json = scratch.Start();
        json.WriteStartObject();
        json.WriteString("@context"u8, "https://ziyuan.baidu.com/contexts/cambrian.jsonld"u8);
        json.WriteString("@id"u8, services.Urls.ToAbsolute(services.PathOf(page)));
        json.WriteString("title"u8, page.Title);
        // In the site's zone, without naming it.
        json.WriteString("pubDate"u8, new Views.DateView(date).Format("yyyy-MM-dd'T'HH:mm:ss"));
        json.WriteString("upDate"u8, new Views.DateView(page.LastModified!.Value).Format("yyyy-MM-dd'T'HH:mm:ss"));
        json.WriteEndObject();
        return scratch.ToHtml();
    }

    private static void WriteMain(Utf8JsonWriter json, Page page, Permalink permalink, ImmutableArray<Page> listed, string description, string? image, TemplateServices services)
    {
        string address = permalink == page.Permalink ? services.Urls.ToAbsolute(services.PathOf(page)) : services.Urls.Absolute(permalink.Value);
        if (page.Kind == PageKind.Home)
        {
            WriteOrganization(json, services);
            json.WriteStartObject();
            json.WriteString("@type"u8, "WebSite"u8);
            json.WriteString("name"u8, services.Model.Config.Title);
            json.WriteString("url"u8, address);
            json.WriteString("inLanguage"u8, services.Model.Config.Language);
            json.WriteEndObject();
        }
        else if (page is { Kind: PageKind.Page, Date: not null } && (page.ContentKind & ContentKind.Dated) != 0)
        {
            WriteArticle(json, page, address, description, image, services);
        }
        else if (page is { Kind: PageKind.Page, ContentKind: ContentKind.Job })
        {
            WriteJob(json, page, address, description, services);
        }
        else
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, page.Kind == PageKind.Page ? "WebPage" : "CollectionPage");
            json.WriteString("name"u8, page.Title);
            json.WriteString("url"u8, address);
            json.WriteString("description"u8, description);
            if (!listed.IsEmpty)
            {
                WriteList(json, listed, services);
            }

            json.WriteEndObject();
        }
    }

    // Addresses alone: each page says by itself what it is.
    private static void WriteList(Utf8JsonWriter json, ImmutableArray<Page> listed, TemplateServices services)
    {
        json.WriteStartObject("mainEntity"u8);
        json.WriteString("@type"u8, "ItemList"u8);
        json.WriteStartArray("itemListElement"u8);
        int position = 1;
        foreach (Page item in listed)
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "ListItem"u8);
            json.WriteNumber("position"u8, position++);
            json.WriteString("url"u8, services.Urls.ToAbsolute(services.PathOf(item)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOrganization(Utf8JsonWriter json, TemplateServices services)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "Organization"u8);
        json.WriteString("name"u8, services.Model.Config.Organization ?? services.Model.Config.Title);
        json.WriteString("url"u8, services.Urls.Absolute("/"));
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, Page page, string address, string description, string? image, TemplateServices services)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "NewsArticle"u8);
        json.WriteString("headline"u8, page.Title);
        json.WriteString("mainEntityOfPage"u8, address);
        json.WriteString("description"u8, description);
        WriteMoment(json, "datePublished"u8, page.Date!.Value);
        WriteMoment(json, "dateModified"u8, page.LastModified!.Value);
        if (image is not null)
        {
            json.WriteString("image"u8, image);
        }

        WriteNamed(json, "author"u8, page.FrontMatter.Text(FieldCatalog.Author) is null ? "Organization" : "Person",
            page.FrontMatter.Text(FieldCatalog.Author) ?? services.Model.Config.Organization ?? services.Model.Config.Title);
        WriteNamed(json, "publisher"u8, "Organization", services.Model.Config.Organization ?? services.Model.Config.Title);
        json.WriteEndObject();
    }

    private static void WriteJob(Utf8JsonWriter json, Page page, string address, string description, TemplateServices services)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "JobPosting"u8);
        json.WriteString("title"u8, page.Title);
        json.WriteString("url"u8, address);
        json.WriteString("description"u8, description);
        if (page.Date is { } posted)
        {
            WriteMoment(json, "datePosted"u8, posted);
        }

        if (page.FrontMatter.Date(FieldCatalog.Deadline) is { } deadline)
        {
            WriteMoment(json, "validThrough"u8, deadline);
        }

        WriteNamed(json, "hiringOrganization"u8, "Organization",
            page.FrontMatter.Text(FieldCatalog.Employer) ?? services.Model.Config.Organization ?? services.Model.Config.Title);
        if (page.FrontMatter.Text(FieldCatalog.Location) is { } location)
        {
            json.WriteStartObject("jobLocation"u8);
            json.WriteString("@type"u8, "Place"u8);
            json.WriteString("address"u8, location);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteBreadcrumbs(Utf8JsonWriter json, Page page, TemplateServices services)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "BreadcrumbList"u8);
        json.WriteStartArray("itemListElement"u8);
        int position = 1;
        foreach (Page step in services.Model.PlacementOf(page).Ancestors)
        {
            WriteStep(json, step, position++, services);
        }

        WriteStep(json, page, position, services);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, Page step, int position, TemplateServices services)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "ListItem"u8);
        json.WriteNumber("position"u8, position);
        json.WriteString("name"u8, step.Kind == PageKind.Home ? "首页" : step.Title);
        json.WriteString("item"u8, services.Urls.ToAbsolute(services.PathOf(step)));
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, ReadOnlySpan<byte> property, string type, string name)
    {
        json.WriteStartObject(property);
        json.WriteString("@type"u8, type);
        json.WriteString("name"u8, name);
        json.WriteEndObject();
    }

    private static void WriteMoment(Utf8JsonWriter json, ReadOnlySpan<byte> property, SiteDate date)
    {
        // The writer would spell out the plus of +08:00, which not every reader of these understands.
        json.WritePropertyName(property);
        json.WriteRawValue($"\"{new Views.DateView(date).Format("yyyy-MM-dd'T'HH:mm:sszzz")}\"", skipInputValidation: true);
    }
}
