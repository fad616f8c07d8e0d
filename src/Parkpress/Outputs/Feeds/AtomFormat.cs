using System.Globalization;
using System.Xml;

namespace Parkpress.Outputs.Feeds;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal sealed class AtomFormat : FeedFormat
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public override string FileName => "atom.xml";

    public override ReadOnlyMemory<byte> Write(Feed feed, OutputScope scope) => XmlText.Write(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, scope.Site.Config.Language);
        xml.WriteElementString("id", scope.Urls.Absolute(feed.Path));
        xml.WriteElementString("title", XmlText.Clean(feed.Title));
        xml.WriteElementString("subtitle", XmlText.Clean(feed.Description));
        WriteLink(xml, "self", scope.Urls.Absolute(feed.Path), "application/atom+xml");
        WriteLink(xml, "alternate", scope.Urls.Absolute(feed.Home.Value), "text/html");
        DateTimeOffset updated = feed.Items.IsEmpty ? DateTimeOffset.UnixEpoch : feed.Items.Max(item => item.Updated);
        xml.WriteElementString("updated", Rfc3339(updated));
        WriteAuthor(xml, scope.Site.Config.Organization ?? scope.Site.Config.Title);
        foreach (FeedItem item in feed.Items)
        {
            WriteEntry(xml, item);
        }

        xml.WriteEndElement();
    });

    private static void WriteEntry(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", item.Address);
        xml.WriteElementString("title", XmlText.Clean(item.Title));
        WriteLink(xml, "alternate", item.Address, "text/html");
        xml.WriteElementString("published", Rfc3339(item.Published));
        xml.WriteElementString("updated", Rfc3339(item.Updated));
        if (item.Author is { } author)
        {
            WriteAuthor(xml, author);
        }

        foreach (string tag in item.Tags)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", XmlText.Clean(tag));
            xml.WriteEndElement();
        }

        xml.WriteElementString("summary", XmlText.Clean(item.Summary));
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(XmlText.Clean(item.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author");
        xml.WriteElementString("name", XmlText.Clean(name));
        xml.WriteEndElement();
    }

    private static string Rfc3339(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
