using System.Xml.Linq;
using SkiaSharp;

namespace Parkpress.Assets.Images.Icons;

/// <summary>Makes shaders of the linear gradients of one file.</summary>
internal sealed class SvgGradients(XElement root)
{
    private const int MaximumLinks = 4;

    private static readonly XName s_oldLink = XName.Get("href", "http://www.w3.org/1999/xlink");

    private readonly Dictionary<string, XElement> _elements = root.Descendants()
        .Where(e => e.Name.LocalName == "linearGradient" && e.Attribute("id") is not null)
        .DistinctBy(e => e.Attribute("id")!.Value)
        .ToDictionary(e => e.Attribute("id")!.Value, StringComparer.Ordinal);

    /// <summary>The shader for <c>url(#id)</c>, over a shape that reaches as far as <paramref name="bounds"/>.</summary>
    public SKShader CreateShader(string reference, SKRect bounds)
    {
        string id = reference["url(".Length..].TrimEnd(' ', ')').Trim(' ', '"', '\'').TrimStart('#');
        if (!_elements.TryGetValue(id, out XElement? gradient))
        {
            throw new UnsupportedSvgException(reference);
        }

        List<XElement> chain = FollowLinks(gradient);
        string? units = Find(chain, "gradientUnits");
        if (Find(chain, "spreadMethod") is not (null or "pad") || units is not (null or "objectBoundingBox" or "userSpaceOnUse"))
        {
            throw new UnsupportedSvgException(reference);
        }

        SKMatrix matrix = SvgTransform.Parse(Find(chain, "gradientTransform"));
        if (units != "userSpaceOnUse")
        {
            var box = new SKMatrix(bounds.Width, 0, bounds.Left, 0, bounds.Height, bounds.Top, 0, 0, 1);
            matrix = box.PreConcat(matrix);
        }

        var start = new SKPoint(FindShare(chain, "x1", 0), FindShare(chain, "y1", 0));
        var end = new SKPoint(FindShare(chain, "x2", 1), FindShare(chain, "y2", 0));
        (SKColor[] colors, float[] offsets) = ReadStops(chain);
        return SKShader.CreateLinearGradient(start, end, colors, offsets, SKShaderTileMode.Clamp, matrix);
    }

    private static (SKColor[] Colors, float[] Offsets) ReadStops(List<XElement> chain)
    {
        XElement[] stops = [.. chain.Select(g => g.Elements().Where(e => e.Name.LocalName == "stop")).FirstOrDefault(s => s.Any()) ?? []];
        if (stops.Length == 0)
        {
            throw new UnsupportedSvgException("linearGradient");
        }

        var colors = new SKColor[stops.Length];
        var offsets = new float[stops.Length];
        float last = 0;
        for (int i = 0; i < stops.Length; i++)
        {
            string name = FindProperty(stops[i], "stop-color") ?? "black";
            SKColor color = SvgColor.TryParse(name) ?? throw new UnsupportedSvgException(name);
            float opacity = SvgNumbers.ParseShare(FindProperty(stops[i], "stop-opacity"), 1);
            colors[i] = color.WithAlpha((byte)Math.Round(color.Alpha * Math.Clamp(opacity, 0, 1)));
            last = Math.Clamp(SvgNumbers.ParseShare((string?)stops[i].Attribute("offset"), 0), last, 1);
            offsets[i] = last;
        }

        return (colors, offsets);
    }

    private static string? FindProperty(XElement stop, string name)
    {
        foreach (string declaration in ((string?)stop.Attribute("style") ?? "").Split(';'))
        {
            string[] parts = declaration.Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && parts[0] == name)
            {
                return parts[1];
            }
        }

        return (string?)stop.Attribute(name);
    }

    private static float FindShare(List<XElement> chain, string name, float fallback)
    {
        string? text = Find(chain, name);

        // A percentage of the drawing is nothing that logo files need.
        return text is not null && text.EndsWith('%') && Find(chain, "gradientUnits") == "userSpaceOnUse"
            ? throw new UnsupportedSvgException(text)
            : text is null && Find(chain, "gradientUnits") == "userSpaceOnUse" && fallback != 0
                ? throw new UnsupportedSvgException(name)
                : SvgNumbers.ParseShare(text, fallback);
    }

    private static string? Find(List<XElement> chain, string name) =>
        chain.Select(g => (string?)g.Attribute(name)).FirstOrDefault(value => value is not null);

    /// <summary>The gradient, then those it borrows from.</summary>
    private List<XElement> FollowLinks(XElement gradient)
    {
        var chain = new List<XElement> { gradient };
        while (((string?)chain[^1].Attribute("href") ?? (string?)chain[^1].Attribute(s_oldLink)) is { } link)
        {
            if (chain.Count > MaximumLinks || !_elements.TryGetValue(link.TrimStart('#'), out XElement? next))
            {
                throw new UnsupportedSvgException(link);
            }

            chain.Add(next);
        }

        return chain;
    }
}
