using System.Xml;
using System.Xml.Linq;
using Parkpress.Assets.Images.Headers;
using SkiaSharp;

namespace Parkpress.Assets.Images.Icons;

/// <summary>
/// Draws plain logo files: groups, paths and basic shapes with fills, strokes, transformations and linear gradients.
/// Whatever else a file holds (text, styles by class, masks, filters, …) stops the drawing: half a logo is worse than none.
/// </summary>
internal sealed class SvgRasterizer
{
    private const int MaximumDepth = 64;
    private const int MaximumSizeInBytes = 4 * 1024 * 1024;
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly SKCanvas _canvas;
    private readonly SvgGradients _gradients;

    private SvgRasterizer(SKCanvas canvas, XElement root)
    {
        _canvas = canvas;
        _gradients = new SvgGradients(root);
    }

    /// <summary>
    /// Draws <paramref name="svg"/> as large as it fits into the middle of <paramref name="target"/>. False when it cannot
    /// be drawn faithfully; the canvas then holds a part of it.
    /// </summary>
    public static bool TryDraw(SKCanvas canvas, ReadOnlyMemory<byte> svg, SKRect target)
    {
        if (svg.Length > MaximumSizeInBytes)
        {
            return false;
        }

        try
        {
            using XmlReader reader = SvgHeader.CreateReader(svg);
            XElement root = XDocument.Load(reader).Root!;
            if (root.Name != XName.Get("svg", Namespace))
            {
                return false;
            }

            canvas.Save();
            canvas.Concat(FitInto(ReadViewBox(root), target));
            new SvgRasterizer(canvas, root).DrawChildren(root, new SvgStyle().Inherit(root), 0);
            canvas.Restore();
            return true;
        }
        catch (Exception exception) when (exception is UnsupportedSvgException or XmlException)
        {
            return false;
        }
    }

    private static SKRect ReadViewBox(XElement root)
    {
        string ratio = (string?)root.Attribute("preserveAspectRatio") ?? "xMidYMid meet";
        if (!ratio.StartsWith("xMidYMid", StringComparison.Ordinal) || ratio.EndsWith("slice", StringComparison.Ordinal))
        {
            throw new UnsupportedSvgException("preserveAspectRatio");
        }

        SKRect box = (string?)root.Attribute("viewBox") is { } viewBox && SvgNumbers.ParseList(viewBox) is [var x, var y, var w, var h]
            ? SKRect.Create(x, y, w, h)
            : SKRect.Create(SvgNumbers.ParseLength((string?)root.Attribute("width")), SvgNumbers.ParseLength((string?)root.Attribute("height")));
        return box.Width > 0 && box.Height > 0 ? box : throw new UnsupportedSvgException("viewBox");
    }

    private static SKMatrix FitInto(SKRect box, SKRect target)
    {
        float scale = Math.Min(target.Width / box.Width, target.Height / box.Height);
        return SKMatrix.CreateScaleTranslation(
            scale, scale, target.MidX - (box.MidX * scale), target.MidY - (box.MidY * scale));
    }

    private void DrawChildren(XElement parent, SvgStyle style, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new UnsupportedSvgException("depth");
        }

        foreach (XElement child in parent.Elements())
        {
            // Elements of other namespaces are notes of drawing programs.
            if (child.Name.NamespaceName == Namespace)
            {
                Draw(child, style, depth);
            }
        }
    }

    private void Draw(XElement element, SvgStyle parent, int depth)
    {
        string name = element.Name.LocalName;
        if (name is "title" or "desc" or "metadata" or "defs" or "linearGradient")
        {
            return;
        }

        SvgStyle style = parent.Inherit(element);
        _canvas.Save();
        _canvas.Concat(SvgTransform.Parse((string?)element.Attribute("transform")));
        using SKPaint? layer = style.Opacity < 1 ? new SKPaint { Color = SKColors.Black.WithAlpha(ToAlpha(style.Opacity)) } : null;
        if (layer is not null)
        {
            _canvas.SaveLayer(layer);
        }

        if (name == "g")
        {
            DrawChildren(element, style, depth + 1);
        }
        else
        {
            using SKPath path = SvgShape.TryCreate(element) ?? throw new UnsupportedSvgException(name);
            DrawShape(path, style, isClosed: name != "line");
        }

        if (layer is not null)
        {
            _canvas.Restore();
        }

        _canvas.Restore();
    }

    private void DrawShape(SKPath path, SvgStyle style, bool isClosed)
    {
        path.FillType = style.FillRule;
        if (isClosed && style.Fill != "none")
        {
            using SKPaint fill = CreatePaint(style.Fill, style.FillOpacity, style, path);
            _canvas.DrawPath(path, fill);
        }

        if (style.Stroke != "none" && style.StrokeWidth > 0)
        {
            using SKPaint stroke = CreatePaint(style.Stroke, style.StrokeOpacity, style, path);
            stroke.Style = SKPaintStyle.Stroke;
            stroke.StrokeWidth = style.StrokeWidth;
            stroke.StrokeCap = style.StrokeCap;
            stroke.StrokeJoin = style.StrokeJoin;
            stroke.StrokeMiter = style.StrokeMiterLimit;
            _canvas.DrawPath(path, stroke);
        }
    }

    private SKPaint CreatePaint(string source, float opacity, SvgStyle style, SKPath path)
    {
        var paint = new SKPaint { IsAntialias = true };
        if (source.StartsWith("url(", StringComparison.Ordinal))
        {
            using SKShader shader = _gradients.CreateShader(source, path.TightBounds);
            paint.Shader = shader;
            paint.Color = SKColors.Black.WithAlpha(ToAlpha(opacity));
            return paint;
        }

        string name = source == "currentColor" ? style.Color : source;
        SKColor color = SvgColor.TryParse(name) ?? throw new UnsupportedSvgException(name);
        paint.Color = color.WithAlpha(ToAlpha(opacity * color.Alpha / byte.MaxValue));
        return paint;
    }

    private static byte ToAlpha(float share) => (byte)MathF.Round(Math.Clamp(share, 0, 1) * byte.MaxValue);
}
