using System.Xml;

namespace Parkpress.Assets.Images;

/// <summary>Finds out whether an SVG drawing does more than show: opened by itself, it is a page of the site.</summary>
internal static class SvgScripts
{
    /// <summary>True for scripts, event handlers, addresses that run code, foreign objects, and for what is no well-formed XML or uses entities.</summary>
    /// <remarks>O(size). Nothing outside the bytes is read: entities are not resolved.</remarks>
    public static bool AreIn(ReadOnlyMemory<byte> svg)
    {
        // A document type is harmless as long as nothing is taken from it.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 0 };
        try
        {
            using var stream = new MemoryStream(svg.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, settings);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.EntityReference || (reader.NodeType == XmlNodeType.ProcessingInstruction && reader.Name == "xml-stylesheet") || (reader.NodeType == XmlNodeType.Element && IsActive(reader)))
                {
                    return true;
                }
            }

            return false;
        }
        catch (XmlException)
        {
            return true;
        }
    }

    private static bool IsActive(XmlReader element)
    {
        if (element.LocalName.ToLowerInvariant() is "script" or "foreignobject" or "handler" or "listener" or "iframe" or "object" or "embed")
        {
            return true;
        }

        while (element.MoveToNextAttribute())
        {
            bool isHandler = element.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase);
            if (isHandler || RunsCode(element.Value))
            {
                return true;
            }
        }

        return false;
    }

    // Browsers pass over white space and controls in a scheme. Lists of values, as of animations, may hold one as well.
    private static bool RunsCode(string value)
    {
        if (!value.Contains(':', StringComparison.Ordinal))
        {
            return false;
        }

        string bare = string.Concat(value.Where(c => c > ' ')).ToLowerInvariant();
        return bare.Contains("javascript:", StringComparison.Ordinal) || bare.Contains("vbscript:", StringComparison.Ordinal) || bare.Contains("data:text/html", StringComparison.Ordinal);
    }
}
