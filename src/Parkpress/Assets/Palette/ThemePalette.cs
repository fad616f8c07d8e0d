using System.Collections.Immutable;
using System.Text;
using Parkpress.Sources.Config;

namespace Parkpress.Assets.Palette;

/// <summary>
/// The custom properties of the built-in theme that follow from the two colours and the typefaces in <c>site.yml</c>. Whatever the colours are, text keeps
/// the contrast of WCAG 2.2 AA on every ground it stands on, in the light and in the dark scheme.
/// </summary>
internal static class ThemePalette
{
    private const double ForText = 4.5;
    private const double ForShapes = 3;

    /// <summary>The layer of the style sheet in which the theme declares its own.</summary>
    public const string Layer = "@layer tokens";

    private static readonly Rgb s_paper = Rgb.White;
    private static readonly Rgb s_onAccent = Rgb.Parse("#1d1200");

    /// <summary>A layer to put at the end of the style sheet.</summary>
    public static string Write(ThemeLook look)
    {
        var css = new StringBuilder();
        css.Append(Layer).Append("{:root{");
        Append(css, Light(look));
        AppendFont(css, "--sans", look.Font);
        AppendFont(css, "--heading", look.HeadingFont);
        css.Append('}');
        if (look.Color is not null)
        {
            css.Append("@media screen and (prefers-color-scheme:dark){:root{");
            Append(css, Dark(OkLch.Of(Rgb.Parse(look.Color)), look));
            css.Append("}}");
        }

        return css.Append('}').ToString();
    }

    /// <summary>Names and colours of the light scheme.</summary>
    public static ImmutableArray<(string Name, Rgb Color)> Light(ThemeLook look)
    {
        ImmutableArray<(string, Rgb)>.Builder tokens = ImmutableArray.CreateBuilder<(string, Rgb)>();
        if (look.Color is not null)
        {
            var main = OkLch.Of(Rgb.Parse(look.Color));
            Rgb tint = At(main, 0.962, 0.012);
            Rgb deep2 = At(main, 0.4, 0.11);
            tokens.Add(("--brand", Darken(main, tint)));
            tokens.Add(("--deep", At(main, 0.27, 0.075)));
            tokens.Add(("--deep-2", deep2));
            tokens.Add(("--on-deep-soft", Lighten(main with { Lightness = 0.87, Chroma = Math.Min(main.Chroma, 0.04) }, deep2, ForText)));
            tokens.Add(("--ground", At(main, 0.972, 0.006)));
            tokens.Add(("--tint", tint));
            tokens.Add(("--line", At(main, 0.9, 0.018)));
        }

        AddAccent(tokens, look);
        return tokens.ToImmutable();
    }

    /// <summary>Names and colours of the dark scheme.</summary>
    public static ImmutableArray<(string Name, Rgb Color)> Dark(OkLch main, ThemeLook look)
    {
        Rgb tint = At(main, 0.27, 0.03), deep2 = At(main, 0.33, 0.08);
        ImmutableArray<(string, Rgb)>.Builder tokens = ImmutableArray.CreateBuilder<(string, Rgb)>();
        tokens.Add(("--brand", Lighten(main with { Lightness = Math.Max(main.Lightness, 0.76), Chroma = Math.Min(main.Chroma, 0.12) }, tint, ForText)));
        tokens.Add(("--deep", At(main, 0.235, 0.06)));
        tokens.Add(("--deep-2", deep2));
        tokens.Add(("--on-deep-soft", Lighten(main with { Lightness = 0.85, Chroma = Math.Min(main.Chroma, 0.04) }, deep2, ForText)));
        tokens.Add(("--ground", At(main, 0.178, 0.016)));
        tokens.Add(("--paper", At(main, 0.22, 0.02)));
        tokens.Add(("--tint", tint));
        tokens.Add(("--line", At(main, 0.335, 0.03)));
        AddAccent(tokens, look);
        return tokens.ToImmutable();
    }

    private static void AddAccent(ImmutableArray<(string, Rgb)>.Builder tokens, ThemeLook look)
    {
        if (look.Accent is null)
        {
            return;
        }

        var accent = Rgb.Parse(look.Accent);
        tokens.Add(("--accent", accent));
        // Of any colour, black or white stands out by 4.5.
        tokens.Add(("--on-accent", Rgb.Contrast(accent, s_onAccent) >= ForText ? s_onAccent : Rgb.Contrast(accent, Rgb.White) >= ForText ? Rgb.White : Rgb.Black));
        // The masthead is dark in both schemes; its lightest part counts.
        Rgb deepest = look.Color is null ? Rgb.Parse("#14477f") : At(OkLch.Of(Rgb.Parse(look.Color)), 0.4, 0.11);
        tokens.Add(("--focus-on-deep", Lighten(OkLch.Of(accent), deepest, ForShapes)));
    }

    private static Rgb At(OkLch main, double lightness, double chroma) => new OkLch(lightness, Math.Min(main.Chroma, chroma), main.Hue).ToRgb();

    private static Rgb Darken(OkLch color, Rgb ground)
    {
        while (color.Lightness > 0 && (Rgb.Contrast(color.ToRgb(), ground) < ForText || Rgb.Contrast(color.ToRgb(), s_paper) < ForText))
        {
            color = color with { Lightness = color.Lightness - 0.01 };
        }

        return color.ToRgb();
    }

    private static Rgb Lighten(OkLch color, Rgb ground, double contrast)
    {
        while (color.Lightness < 1 && Rgb.Contrast(color.ToRgb(), ground) < contrast)
        {
            color = color with { Lightness = color.Lightness + 0.01 };
        }

        return color.ToRgb();
    }

    private static void Append(StringBuilder css, ImmutableArray<(string Name, Rgb Color)> tokens)
    {
        foreach ((string name, Rgb color) in tokens)
        {
            css.Append(name).Append(':').Append(color).Append(';');
        }
    }

    private static void AppendFont(StringBuilder css, string name, string? font)
    {
        if (font is not null)
        {
            css.Append(name).Append(':').Append(font).Append(';');
        }
    }
}
