using Parkpress.Assets.Palette;
using Parkpress.Sources.Config;
using SkiaSharp;

namespace Parkpress.Assets.Images.Cards;

/// <summary>Draws cards with SkiaSharp: the title on the dark sky of the masthead.</summary>
/// <param name="font">The typeface.</param>
/// <param name="look">Colours.</param>
internal sealed class CardPainter(CardFont font, ThemeLook look)
{
    /// <summary>Goes up whenever cards come out differently.</summary>
    public const int Version = 1;

    private const float Margin = 88;
    private const float TextWidth = SocialCard.Width - (2 * Margin);
    private const int Quality = 86;

    private readonly SKColor _deep = TokenOf(look, "--deep", "#0a2745");
    private readonly SKColor _lighter = TokenOf(look, "--deep-2", "#14477f");
    private readonly SKColor _soft = TokenOf(look, "--on-deep-soft", "#c6daf0");
    private readonly SKColor _accent = TokenOf(look, "--accent", "#f5b547");

    /// <summary>The card as a JPEG file.</summary>
    /// <exception cref="InvalidOperationException">It cannot be encoded.</exception>
    public byte[] Paint(SocialCard card)
    {
        var info = new SKImageInfo(SocialCard.Width, SocialCard.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var bitmap = new SKBitmap(info);
        using (var canvas = new SKCanvas(bitmap))
        {
            PaintSky(canvas);
            PaintText(canvas, card);
        }

        using SKPixmap pixels = bitmap.PeekPixels();
        using SKData data = pixels.Encode(new SKJpegEncoderOptions(Quality)) ?? throw new InvalidOperationException("a card cannot be encoded");
        return data.ToArray();
    }

    private static SKColor TokenOf(ThemeLook look, string name, string usual)
    {
        Rgb color = ThemePalette.Light(look).Where(token => token.Name == name).Select(token => (Rgb?)token.Color).FirstOrDefault() ?? Rgb.Parse(usual);
        return new SKColor(color.Red, color.Green, color.Blue);
    }

    private void PaintSky(SKCanvas canvas)
    {
        using var sky = new SKPaint();
        sky.Shader = SKShader.CreateLinearGradient(
            new SKPoint(SocialCard.Width * 0.35f, 0), new SKPoint(SocialCard.Width, SocialCard.Height), [_deep, _lighter], SKShaderTileMode.Clamp);
        canvas.DrawRect(0, 0, SocialCard.Width, SocialCard.Height, sky);
        using var orbit = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = 2.5f, Color = SKColors.White.WithAlpha(44) };
        foreach (float radius in (ReadOnlySpan<float>)[240, 330, 430])
        {
            canvas.DrawCircle(SocialCard.Width - 70, SocialCard.Height + 60, radius, orbit);
        }

        using var satellite = new SKPaint { IsAntialias = true, Color = _accent };
        canvas.DrawCircle(SocialCard.Width - 70 - 233, SocialCard.Height + 60 - 233, 13, satellite);
        canvas.DrawRect(Margin, Margin, 64, 8, satellite);
    }

    private void PaintText(SKCanvas canvas, SocialCard card)
    {
        using var white = new SKPaint { IsAntialias = true, Color = SKColors.White };
        using var soft = new SKPaint { IsAntialias = true, Color = _soft };
        using SKFont small = MakeFont(30);
        canvas.DrawText(CardText.Break(card.Site, TextWidth, 1, text => small.MeasureText(text))[0], Margin, 158, SKTextAlign.Left, small, soft);

        // Long titles are set smaller, so that they are read to their end.
        (SKFont title, List<string> lines) = Fit(card.Title);
        using (title)
        {
            float lineHeight = title.Size * 1.36f;
            float y = 330 - (lineHeight * (lines.Count - 1) / 2) + (title.Size * 0.36f);
            foreach (string line in lines)
            {
                canvas.DrawText(line, Margin, y, SKTextAlign.Left, title, white);
                y += lineHeight;
            }
        }

        canvas.DrawText(CardText.Break(card.Foot, TextWidth - 240, 1, text => small.MeasureText(text))[0], Margin, SocialCard.Height - 76, SKTextAlign.Left, small, soft);
    }

    private (SKFont Font, List<string> Lines) Fit(string title)
    {
        foreach ((float size, int most) in (ReadOnlySpan<(float, int)>)[(76, 2), (64, 3)])
        {
            SKFont font = MakeFont(size);
            List<string> lines = CardText.Break(title, TextWidth, int.MaxValue, text => font.MeasureText(text));
            if (lines.Count <= most)
            {
                return (font, lines);
            }

            font.Dispose();
        }

        SKFont last = MakeFont(52);
        return (last, CardText.Break(title, TextWidth, 4, text => last.MeasureText(text)));
    }

    private SKFont MakeFont(float size) => new(font.Typeface, size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };
}
