using System.Globalization;
using System.Xml;

namespace Parkpress.Outputs.Feeds;

/// <summary>RSS 2.0 with <c>content:encoded</c> and <c>atom:link</c>.</summary>
internal sealed class RssFormat : FeedFormat
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public override string FileName => "rss.xml";

    public override ReadOnlyMemory<byte> Write(Feed feed, OutputScope scope) => XmlText.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", XmlText.Clean(feed.Title));
        xml.WriteElementString("link", scope.Urls.Absolute(feed.Home.Value));
        xml.WriteElementString("description", XmlText.Clean(feed.Description));
        xml.WriteElementString("language", scope.Site.Config.Language);
        if (feed.Items is [var newest, ..])
        {
            xml.WriteElementString("lastBuildDate", Rfc822(feed.Items.Max(item => item.Updated)));
            xml.WriteElementString("pubDate", Rfc822(newest.Published));
        }

        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("href", scope.Urls.Absolute(feed.Path));
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        foreach (FeedItem item in feed.Items)
        {
            WriteItem(xml, item);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteItem(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", XmlText.Clean(item.Title));
        xml.WriteElementString("link", item.Address);
        xml.WriteElementString("guid", item.Address);
        xml.WriteElementString("pubDate", Rfc822(item.Published));
        if (item.Author is { } author)
        {
            xml.WriteElementString("dc", "creator", DublinCore, XmlText.Clean(author));
        }

        foreach (string tag in item.Tags)
        {
            xml.WriteElementString("category", XmlText.Clean(tag));
        }

        xml.WriteElementString("description", XmlText.Clean(item.Summary));
        xml.WriteElementString("content", "encoded", Content, XmlText.Clean(item.Html));
        xml.WriteEndElement();
    }

    /// <summary>RFC 822 wants the zone without a colon.</summary>
    private static string Rfc822(DateTimeOffset moment)
    {
        string text = moment.ToString("ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);
        return text.Remove(text.Length - 3, 1);
    }
}
