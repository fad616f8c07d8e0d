using System.Xml.Linq;
using SkiaSharp;

namespace Parkpress.Assets.Images.Icons;

/// <summary>How shapes are painted; handed down from groups to what they hold.</summary>
internal sealed record SvgStyle
{
    public string Fill { get; private init; } = "black";

    public float FillOpacity { get; private init; } = 1;

    public SKPathFillType FillRule { get; private init; } = SKPathFillType.Winding;

    public string Stroke { get; private init; } = "none";

    public float StrokeOpacity { get; private init; } = 1;

    public float StrokeWidth { get; private init; } = 1;

    public SKStrokeCap StrokeCap { get; private init; } = SKStrokeCap.Butt;

    public SKStrokeJoin StrokeJoin { get; private init; } = SKStrokeJoin.Miter;

    public float StrokeMiterLimit { get; private init; } = 4;

    /// <summary>What <c>currentColor</c> stands for.</summary>
    public string Color { get; private init; } = "black";

    /// <summary>Of the element itself, with all it holds; not handed down.</summary>
    public float Opacity { get; private init; } = 1;

    /// <summary>The style of <paramref name="element"/> inside an element of this style.</summary>
    public SvgStyle Inherit(XElement element)
    {
        SvgStyle style = this with { Opacity = 1 };
        foreach (XAttribute attribute in element.Attributes())
        {
            // Attributes of other namespaces are notes of drawing programs.
            if (!attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName.Length == 0 && attribute.Name != "style")
            {
                style = style.With(attribute.Name.LocalName, attribute.Value, isGeometryKnown: true);
            }
        }

        // The style attribute is stronger than the others, wherever it stands.
        foreach (string declaration in ((string?)element.Attribute("style") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = declaration.Split(':', 2, StringSplitOptions.TrimEntries);
            style = parts.Length == 2 ? style.With(parts[0], parts[1], isGeometryKnown: false) : style;
        }

        return style;
    }

    private static bool IsGeometry(string name) => name is
        "x" or "y" or "width" or "height" or "rx" or "ry" or "r" or "cx" or "cy" or "x1" or "y1" or "x2" or "y2"
        or "d" or "points" or "transform" or "viewBox" or "preserveAspectRatio" or "version" or "baseProfile";

    private static bool ChangesNothing(string name) =>
        name is "id" or "class" or "role" or "focusable" or "clip-rule" or "enable-background" or "overflow"
            or "shape-rendering" or "color-interpolation" or "paint-order" or "isolation" or "tabindex"
        || name.StartsWith("data-", StringComparison.Ordinal)
        || name.StartsWith("aria-", StringComparison.Ordinal)
        || name.StartsWith("font", StringComparison.Ordinal)
        || name.StartsWith("text-", StringComparison.Ordinal)
        || name.StartsWith("-inkscape", StringComparison.Ordinal);

    private SvgStyle With(string name, string value, bool isGeometryKnown) => (name, value) switch
    {
        (_, "inherit") => this,
        ("fill", _) => this with { Fill = value },
        ("fill-opacity", _) => this with { FillOpacity = SvgNumbers.ParseShare(value, 1) },
        ("fill-rule", "evenodd") => this with { FillRule = SKPathFillType.EvenOdd },
        ("fill-rule", "nonzero") => this with { FillRule = SKPathFillType.Winding },
        ("stroke", _) => this with { Stroke = value },
        ("stroke-opacity", _) => this with { StrokeOpacity = SvgNumbers.ParseShare(value, 1) },
        ("stroke-width", _) => this with { StrokeWidth = SvgNumbers.ParseLength(value) },
        ("stroke-linecap", "butt") => this with { StrokeCap = SKStrokeCap.Butt },
        ("stroke-linecap", "round") => this with { StrokeCap = SKStrokeCap.Round },
        ("stroke-linecap", "square") => this with { StrokeCap = SKStrokeCap.Square },
        ("stroke-linejoin", "miter") => this with { StrokeJoin = SKStrokeJoin.Miter },
        ("stroke-linejoin", "round") => this with { StrokeJoin = SKStrokeJoin.Round },
        ("stroke-linejoin", "bevel") => this with { StrokeJoin = SKStrokeJoin.Bevel },
        ("stroke-miterlimit", _) => this with { StrokeMiterLimit = SvgNumbers.ParseLength(value) },
        ("stroke-dasharray", "none") or ("stroke-dashoffset", _) => this,
        ("opacity", _) => this with { Opacity = SvgNumbers.ParseShare(value, 1) },
        ("color", _) => this with { Color = value },
        ("display", "inline" or "block") or ("visibility", "visible") or ("mix-blend-mode", "normal") => this,
        ("clip-path" or "mask" or "filter", "none") => this,
        _ when ChangesNothing(name) || (isGeometryKnown && IsGeometry(name)) => this,
        _ => throw new UnsupportedSvgException(name),
    };
}
