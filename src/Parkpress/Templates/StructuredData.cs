using System.Buffers;
using System.Text;
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
    /// <param name="image">Absolute address of its picture; null when none.</param>
    public static string Write(Page page, Permalink permalink, string description, string? image, TemplateServices services)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            WriteMain(json, page, permalink, description, image, services);
            if (page.Kind != PageKind.Home)
            {
                WriteBreadcrumbs(json, page, services);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteMain(Utf8JsonWriter json, Page page, Permalink permalink, string description, string? image, TemplateServices services)
    {
        string address = services.Urls.Absolute(permalink.Value);
        if (page.Kind == PageKind.Home)
        {
            WriteOrganization(json, services);
            json.WriteStartObject();
            json.WriteString("@type", "WebSite");
            json.WriteString("name", services.Model.Config.Title);
            json.WriteString("url", address);
            json.WriteString("inLanguage", services.Model.Config.Language);
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
            json.WriteString("@type", page.Kind == PageKind.Page ? "WebPage" : "CollectionPage");
            json.WriteString("name", page.Title);
            json.WriteString("url", address);
            json.WriteString("description", description);
            json.WriteEndObject();
        }
    }

    private static void WriteOrganization(Utf8JsonWriter json, TemplateServices services)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Organization");
        json.WriteString("name", services.Model.Config.Organization ?? services.Model.Config.Title);
        json.WriteString("url", services.Urls.Absolute("/"));
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, Page page, string address, string description, string? image, TemplateServices services)
    {
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        json.WriteString("headline", page.Title);
        json.WriteString("mainEntityOfPage", address);
        json.WriteString("description", description);
        WriteMoment(json, "datePublished", page.Date!.Value);
        WriteMoment(json, "dateModified", page.LastModified!.Value);
        if (image is not null)
        {
            json.WriteString("image", image);
        }

        WriteNamed(json, "author", page.FrontMatter.Text(FieldCatalog.Author) is null ? "Organization" : "Person",
            page.FrontMatter.Text(FieldCatalog.Author) ?? services.Model.Config.Organization ?? services.Model.Config.Title);
        WriteNamed(json, "publisher", "Organization", services.Model.Config.Organization ?? services.Model.Config.Title);
        json.WriteEndObject();
    }

    private static void WriteJob(Utf8JsonWriter json, Page page, string address, string description, TemplateServices services)
    {
        json.WriteStartObject();
        json.WriteString("@type", "JobPosting");
        json.WriteString("title", page.Title);
        json.WriteString("url", address);
        json.WriteString("description", description);
        if (page.Date is { } posted)
        {
            WriteMoment(json, "datePosted", posted);
        }

        if (page.FrontMatter.Date(FieldCatalog.Deadline) is { } deadline)
        {
            WriteMoment(json, "validThrough", deadline);
        }

        WriteNamed(json, "hiringOrganization", "Organization",
            page.FrontMatter.Text(FieldCatalog.Employer) ?? services.Model.Config.Organization ?? services.Model.Config.Title);
        if (page.FrontMatter.Text(FieldCatalog.Location) is { } location)
        {
            json.WriteStartObject("jobLocation");
            json.WriteString("@type", "Place");
            json.WriteString("address", location);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteBreadcrumbs(Utf8JsonWriter json, Page page, TemplateServices services)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        int position = 1;
        foreach (Page step in services.Model.PlacementOf(page).Ancestors.Append(page))
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", position++);
            json.WriteString("name", step.Kind == PageKind.Home ? "首页" : step.Title);
            json.WriteString("item", services.Urls.Absolute(step.Permalink.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, string property, string type, string name)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void WriteMoment(Utf8JsonWriter json, string property, SiteDate date) =>
        json.WriteString(property, new Views.DateView(date).Format("yyyy-MM-dd'T'HH:mm:sszzz"));
}
