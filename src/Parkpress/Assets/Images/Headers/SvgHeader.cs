using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;

namespace Parkpress.Assets.Images.Headers;

/// <summary>Reads the size of an SVG file from its root element.</summary>
internal static class SvgHeader
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>What browsers give a drawing that says nothing of its size.</summary>
    private const double DefaultWidth = 300;
    private const double DefaultHeight = 150;

    private const double MaximumSide = 1_000_000;

    private static readonly SearchValues<char> s_numberCharacters = SearchValues.Create("0123456789.+-");

    public static ImageHeader? Read(ReadOnlyMemory<byte> bytes)
    {
        if (!LooksLikeXml(bytes.Span))
        {
            return null;
        }

        try
        {
            using XmlReader reader = CreateReader(bytes);
            reader.MoveToContent();

            // Without the namespace browsers show nothing in an <img>.
            return reader.NodeType == XmlNodeType.Element && reader.LocalName == "svg" && reader.NamespaceURI == Namespace
                ? ReadSize(reader)
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>A reader that fetches nothing and expands nothing.</summary>
    /// <remarks>
    /// Drawing programs write a DOCTYPE into their files, so it is skipped instead of refused; what it declares stays
    /// undeclared, and a reference to it is an error.
    /// </remarks>
    public static XmlReader CreateReader(ReadOnlyMemory<byte> bytes)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = 32_000_000,
            MaxCharactersFromEntities = 1_000,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        MemoryStream stream = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        return XmlReader.Create(stream, settings);
    }

    private static bool LooksLikeXml(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return true;
        }

        ReadOnlySpan<byte> text = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        return text.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
    }

    private static ImageHeader ReadSize(XmlReader root)
    {
        double? width = ParseLength(root.GetAttribute("width"));
        double? height = ParseLength(root.GetAttribute("height"));
        (double Width, double Height)? box = ParseViewBox(root.GetAttribute("viewBox"));
        (double boxWidth, double boxHeight) = box ?? (DefaultWidth, DefaultHeight);

        // One side given: the view box keeps the other in proportion. None given: the view box itself.
        double finalWidth = width ?? (height is { } h && box is not null ? h * boxWidth / boxHeight : boxWidth);
        double finalHeight = height ?? (width is { } w && box is not null ? w * boxHeight / boxWidth : boxHeight);
        return new ImageHeader(ImageFormat.Svg, Round(finalWidth), Round(finalHeight), HasAlpha: true, IsAnimated: false);
    }

    private static int Round(double side) => (int)Math.Clamp(Math.Round(side, MidpointRounding.AwayFromZero), 1, MaximumSide);

    /// <summary>Pixels; null for nothing, nonsense, percentages and units that depend on fonts.</summary>
    private static double? ParseLength(string? text)
    {
        ReadOnlySpan<char> span = text.AsSpan().Trim();
        int digits = span.IndexOfAnyExcept(s_numberCharacters);
        ReadOnlySpan<char> number = digits < 0 ? span : span[..digits];
        double scale = (digits < 0 ? "" : span[digits..]) switch
        {
            "" or "px" => 1,
            "pt" => 96.0 / 72,
            "pc" => 16,
            "in" => 96,
            "cm" => 96 / 2.54,
            "mm" => 96 / 25.4,
            _ => 0,
        };
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value * scale > 0
            ? value * scale
            : null;
    }

    private static (double Width, double Height)? ParseViewBox(string? text)
    {
        string[] parts = (text ?? "").Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 4
            && double.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out double width)
            && double.TryParse(parts[3], NumberStyles.Float, CultureInfo.InvariantCulture, out double height)
            && width > 0 && height > 0
            ? (width, height)
            : null;
    }
}
