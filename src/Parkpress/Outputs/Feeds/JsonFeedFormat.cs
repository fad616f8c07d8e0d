using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Parkpress.Templates;

namespace Parkpress.Outputs.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal sealed class JsonFeedFormat : FeedFormat
{
    public override string FileName => "feed.json";

    public override ReadOnlyMemory<byte> Write(Feed feed, OutputScope scope)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = StructuredData.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("description", feed.Description);
            json.WriteString("language", scope.Site.Config.Language);
            json.WriteString("home_page_url", scope.Urls.Absolute(feed.Home.Value));
            json.WriteString("feed_url", scope.Urls.Absolute(feed.Path));
            json.WriteStartArray("items");
            foreach (FeedItem item in feed.Items)
            {
                WriteItem(json, item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteItem(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Address);
        json.WriteString("url", item.Address);
        json.WriteString("title", item.Title);
        json.WriteString("summary", item.Summary);
        json.WriteString("content_html", item.Html);
        json.WriteString("date_published", Rfc3339(item.Published));
        json.WriteString("date_modified", Rfc3339(item.Updated));
        if (item.Author is { } author)
        {
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", author);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartArray("tags");
        foreach (string tag in item.Tags)
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Rfc3339(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
