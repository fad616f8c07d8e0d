using System.Runtime.InteropServices;
using System.Xml.Linq;
using SkiaSharp;

namespace Parkpress.Assets.Images.Icons;

/// <summary>Makes paths of the basic shapes.</summary>
internal static class SvgShape
{
    /// <summary>The outline; null when the element is no shape.</summary>
    public static SKPath? TryCreate(XElement element)
    {
        if (element.Name.LocalName == "path")
        {
            string data = (string?)element.Attribute("d") ?? "";
            return SKPath.ParseSvgPathData(data) ?? throw new UnsupportedSvgException("d");
        }

        using var path = new SKPathBuilder();
        switch (element.Name.LocalName)
        {
            case "rect":
                AddRectangle(path, element);
                break;
            case "circle":
                AddEllipse(path, element, Get(element, "r"), Get(element, "r"));
                break;
            case "ellipse":
                AddEllipse(path, element, Get(element, "rx"), Get(element, "ry"));
                break;
            case "line":
                path.MoveTo(Get(element, "x1"), Get(element, "y1"));
                path.LineTo(Get(element, "x2"), Get(element, "y2"));
                break;
            case "polyline" or "polygon":
                AddPoints(path, element);
                break;
            default:
                return null;
        }

        return path.Detach();
    }

    private static void AddRectangle(SKPathBuilder path, XElement element)
    {
        float width = Get(element, "width");
        float height = Get(element, "height");
        if (width <= 0 || height <= 0)
        {
            return;
        }

        // One radius stands for both, and neither is more than half a side.
        float? rx = element.Attribute("rx") is null ? null : Get(element, "rx");
        float? ry = element.Attribute("ry") is null ? null : Get(element, "ry");
        float radiusX = Math.Clamp(rx ?? ry ?? 0, 0, width / 2);
        float radiusY = Math.Clamp(ry ?? rx ?? 0, 0, height / 2);
        path.AddRoundRect(SKRect.Create(Get(element, "x"), Get(element, "y"), width, height), radiusX, radiusY, SKPathDirection.Clockwise);
    }

    private static void AddEllipse(SKPathBuilder path, XElement element, float rx, float ry)
    {
        if (rx > 0 && ry > 0)
        {
            (float cx, float cy) = (Get(element, "cx"), Get(element, "cy"));
            path.AddOval(new SKRect(cx - rx, cy - ry, cx + rx, cy + ry), SKPathDirection.Clockwise);
        }
    }

    private static void AddPoints(SKPathBuilder path, XElement element)
    {
        List<float> numbers = SvgNumbers.ParseList((string?)element.Attribute("points") ?? "");
        ReadOnlySpan<float> even = CollectionsMarshal.AsSpan(numbers)[..(numbers.Count & ~1)];
        if (even.Length > 0)
        {
            path.AddPoly(MemoryMarshal.Cast<float, SKPoint>(even), element.Name.LocalName == "polygon");
        }
    }

    private static float Get(XElement element, string name) => SvgNumbers.ParseLength((string?)element.Attribute(name));
}
