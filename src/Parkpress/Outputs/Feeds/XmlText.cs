using System.Text;
using System.Xml;

namespace Parkpress.Outputs.Feeds;

/// <summary>Writes XML documents the same way everywhere.</summary>
internal static class XmlText
{
    /// <summary>UTF-8 without a byte order mark, indented, lines ending with LF.</summary>
    public static ReadOnlyMemory<byte> Write(Action<XmlWriter> write)
    {
        var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.None };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The text without what XML 1.0 cannot hold: such characters become U+FFFD.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            result.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        }

        return result.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (char c in text)
        {
            if (!XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))
            {
                return false;
            }
        }

        return true;
    }
}
